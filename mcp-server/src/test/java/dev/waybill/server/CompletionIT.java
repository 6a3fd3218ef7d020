package dev.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.server.completion.LedgerCompletion;
import dev.waybill.server.feature.RawCompletion.Of;
import dev.waybill.server.feature.RawCompletion.Question;
import dev.waybill.server.feature.RawCompletion.Suggestions;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link LedgerCompletion} over a real ledger. */
final class CompletionIT {
    private final Shell shell;
    private final Scenario scenario;
    private final LedgerCompletion completion;
    private final String run;

    CompletionIT(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.scenario = Scenario.of(shell);
        this.completion = new LedgerCompletion(scenario.ledger(), scenario.screener());
        this.run = scenario.start().run().text();
    }

    @AfterEach
    void close() {
        scenario.close();
    }

    private Suggestions suggest(Of of, String name, String argument, String value) {
        return completion.suggest(Scenario.call(scenario.caller()), new Question(of, name, argument, value));
    }

    @ParameterizedTest
    @CsvSource({
        "PROMPT, resume_run, run",
        "PROMPT, handoff, run",
        "RESOURCE, waybill://runs/{id}, id",
    })
    void offersTheKeysRuns(Of of, String name, String argument) {
        Suggestions one = new Suggestions(List.of(run), false);
        assertEquals(one, suggest(of, name, argument, ""));
        assertEquals(one, suggest(of, name, argument, run.substring(0, 10)));
        assertEquals(Suggestions.NONE, suggest(of, name, argument, run + "0"));
        assertEquals(
                Suggestions.NONE,
                completion.suggest(Scenario.call(scenario.another(shell)), new Question(of, name, argument, "")));
    }

    @Test
    void offersProjects() {
        scenario.connect("web-two");
        String name = "waybill://projects/{slug}/scope";
        assertEquals(new Suggestions(List.of("web", "web-two"), false), suggest(Of.RESOURCE, name, "slug", "we"));
        assertEquals(new Suggestions(List.of("web-two"), false), suggest(Of.RESOURCE, name, "slug", "web-"));
    }

    @Test
    void saysSoWhereThereAreMoreThanTheProtocolTakes() {
        for (int i = 0; i <= Suggestions.MOST; i++) {
            scenario.connect("p" + (100 + i));
        }
        Suggestions offered = suggest(Of.RESOURCE, "waybill://projects/{slug}/scope", "slug", "p");
        assertEquals(Suggestions.MOST, offered.values().size());
        assertEquals(true, offered.more());
    }

    @ParameterizedTest
    @CsvSource({
        "PROMPT, nothing, run",
        "PROMPT, resume_run, id",
        "PROMPT, waybill://runs/{id}, id",
        "RESOURCE, resume_run, run",
        "RESOURCE, waybill://runs/{id}, slug",
        "RESOURCE, waybill://runs/run_0000000000001, id",
        "RESOURCE, file:///{path}, path",
    })
    void refusesWhatThereIsNot(Of of, String name, String argument) {
        RefusedException refused = assertThrows(RefusedException.class, () -> suggest(of, name, argument, ""));
        assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
    }
}
