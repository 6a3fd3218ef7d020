package dev.waybill.server.cli.audit;

import dev.waybill.server.cli.command.AuditTrail.Verification;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill audit verify}. */
@Command(
        name = "verify",
        description = "Follow every chain from its first entry to its last; exit code 1 when one is broken.",
        footer = {
            "",
            "A changed or missing entry shows by itself. A cut tail, or an old copy put back, shows only against a",
            "head that was kept elsewhere: 'waybill audit head' prints one, --head FILE compares with it."
        })
final class VerifyAuditCommand implements Callable<Integer> {
    private static final int MAX_HEAD_BYTES = 16 * 1024;

    private final CommandContext context;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "A head of the chosen log that was kept elsewhere; only that log is checked.")
    private @Nullable Path head;

    @Mixin
    private final LogOption log = new LogOption();

    VerifyAuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<String> kept = Optional.ofNullable(head).map(this::read);
        return context.inStore(store -> {
            List<Verification> checked = kept.isPresent() ? one(store, kept) : all(store);
            context.output()
                    .list(checked.stream().map(VerifyAuditCommand::facts).toList(), "nothing to check");
            return checked.stream().allMatch(one -> one.faults().isEmpty()) ? ExitCode.DONE : ExitCode.REFUSED;
        });
    }

    private List<Verification> one(Store store, Optional<String> kept) {
        return List.of(store.auditTrail().verify(log.choose(store), kept));
    }

    private static List<Verification> all(Store store) {
        List<Verification> checked = new ArrayList<>();
        checked.add(store.auditTrail().verify(Optional.empty(), Optional.empty()));
        for (var each : store.control().list()) {
            checked.add(store.auditTrail().verify(Optional.of(each.id()), Optional.empty()));
        }
        return checked;
    }

    private String read(Path file) {
        Path path = context.surroundings().folder().resolve(file);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_HEAD_BYTES + 1);
            if (bytes.length > MAX_HEAD_BYTES) {
                throw new RefusedException(
                        RefusalCode.INVALID_ARGUMENT, path + " is no head: it has over " + MAX_HEAD_BYTES + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    private static Facts facts(Verification verification) {
        return new Facts()
                .text("database", verification.database())
                .number("entries", verification.entries())
                .flag("valid", verification.faults().isEmpty())
                .texts("faults", verification.faults());
    }
}
