package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PromptArgumentsTest {
    private static final RunId RUN = new RunId(31);

    @ParameterizedTest
    @EnumSource
    void nameARunByItsHandleOrItsId(Prompt prompt) {
        for (String run : new String[] {RUN.text(), new Handle(RUN, -1).text()}) {
            var bound =
                    assertInstanceOf(Binding.Bound.class, PromptArguments.bind(prompt, Map.of(Prompt.ARGUMENT, run)));
            assertEquals(RUN, ((RunGet) bound.input()).runId());
        }
    }

    @Test
    void mustBeThereAndNothingBesideThem() {
        assertEquals(Rule.REQUIRED, problem(Map.of()).rule());
        assertEquals(
                "resume_run: an unknown field was sent: leave it out. The only fields are: run",
                problem(Map.of("run", RUN.text(), "zebra", "stripes")).message());
        assertEquals(
                Rule.UNKNOWN_FIELD,
                problem(Map.of("run", RUN.text(), "diff", "--- a")).rule());
    }

    @Test
    void areCappedFormedAndNeverRepeated() {
        assertEquals(Rule.LENGTH, problem(Map.of("run", "")).rule());
        assertEquals(
                Rule.LENGTH, problem(Map.of("run", "x".repeat(Caps.HANDLE + 1))).rule());
        assertEquals(Rule.CHARACTERS, problem(Map.of("run", "run_\0")).rule());
        assertEquals(Rule.CHARACTERS, problem(Map.of("run", "run_\ud800")).rule());
        Problem form = problem(Map.of("run", "zebra"));
        assertEquals(Rule.FORM, form.rule());
        assertFalse(form.message().contains("zebra"));
    }

    private static Problem problem(Map<String, String> arguments) {
        return assertInstanceOf(Binding.Unbound.class, PromptArguments.bind(Prompt.RESUME_RUN, arguments))
                .problem();
    }
}
