package dev.waybill.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProgressTest {
    private static final Progress FAR = new Progress(
            RunStatus.WAITING, "review", new Counters(1, 2, 3, 4), "abc", "https://example.org/1", "done", "{}", 2);

    @Test
    void beginsRunningWithNothingSaid() {
        assertEquals(new Progress(RunStatus.RUNNING, "", Counters.ZERO, "", "", "", "", 0), Progress.BEGUN);
    }

    @Test
    void keepsWhatAReportDoesNotName() {
        assertEquals(FAR, FAR.reported(RunStatus.WAITING, "", "", Counters.ZERO, "", ""));
    }

    @Test
    void takesWhatAReportNames() {
        assertEquals(
                new Progress(
                        RunStatus.RUNNING,
                        "implement",
                        new Counters(9, 2, 3, 4),
                        "def",
                        "https://example.org/2",
                        "more",
                        "{}",
                        2),
                FAR.reported(
                        RunStatus.RUNNING,
                        "implement",
                        "more",
                        new Counters(9, 0, 0, 0),
                        "def",
                        "https://example.org/2"));
    }

    @Test
    void changesOneThingInEachOtherStep() {
        assertEquals(
                new Progress(
                        RunStatus.WAITING,
                        "review",
                        new Counters(1, 2, 3, 4),
                        "abc",
                        "https://example.org/1",
                        "done",
                        "{\"kind\":\"test\"}",
                        2),
                FAR.built("{\"kind\":\"test\"}"));
        assertEquals(
                new Progress(
                        RunStatus.WAITING,
                        "review",
                        new Counters(1, 2, 3, 4),
                        "def",
                        "https://example.org/1",
                        "done",
                        "{}",
                        2),
                FAR.at("def"));
        assertEquals(5, FAR.violated(3).violations());
        assertEquals(FAR, FAR.violated(3).violated(-3));
    }
}
