package dev.waybill.server.cli.run;

import dev.waybill.workflow.id.RunId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a run's id; a handle is no id and says more than it should. */
public final class RunIdConverter implements ITypeConverter<RunId> {
    @Override
    public RunId convert(String text) {
        return RunId.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("must be a run's id, 'run_' and 13 characters: see 'runs list'"));
    }
}
