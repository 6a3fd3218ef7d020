package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.HEAD;
import static dev.waybill.workflow.usecase.Office.OTHER_HEAD;
import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.BuildKind;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The clock stands still in here: a mark that were only a time would not move. */
final class MarkResourcesTest {
    private final Office office = new Office();
    private final Handle handle = office.start("feature");

    private String mark() {
        Map<RunId, String> marks = office.markResources
                .marks(office.agent, Set.of(handle.run()), Set.of())
                .runs();
        return marks.getOrDefault(handle.run(), "none");
    }

    private Map<String, String> scopes(Caller caller, String... slugs) {
        return office.markResources.marks(caller, Set.of(), Set.of(slugs)).scopes();
    }

    private void assertMoves(Runnable change) {
        String before = mark();
        assertNotEquals("none", before);
        assertEquals(before, mark());
        change.run();
        assertNotEquals(before, mark());
    }

    private void assertStays(Runnable change) {
        String before = mark();
        change.run();
        assertEquals(before, mark());
    }

    private void report(String phase, String message, Counters counters, String head, String pullRequest) {
        office.reportStatus.report(
                office.agent,
                new ReportStatus.Report(handle, Optional.empty(), phase, message, counters, head, pullRequest));
    }

    @Test
    void moveWithEachThingThatAStatusReportChanges() {
        assertMoves(() -> report("plan", "", Counters.ZERO, "", ""));
        assertMoves(() -> report("", "halfway", Counters.ZERO, "", ""));
        assertMoves(() -> report("", "", new Counters(1, 0, 0, 0), "", ""));
        assertMoves(() -> report("", "", new Counters(1, 2, 0, 0), "", ""));
        assertMoves(() -> report("", "", new Counters(1, 2, 3, 0), "", ""));
        assertMoves(() -> report("", "", new Counters(1, 2, 3, 4), "", ""));
        assertMoves(() -> report("", "", Counters.ZERO, HEAD, ""));
        assertMoves(() -> report("", "", Counters.ZERO, "", "https://example.org/1"));
        assertMoves(() -> office.report(handle, RunStatus.WAITING));
        assertMoves(() -> office.report(handle, RunStatus.COMPLETE));
    }

    @Test
    void moveWithBuildsViolationsAndGrade() {
        assertMoves(() -> build(0));
        assertMoves(() -> build(1));
        assertMoves(() ->
                office.checkScope.check(office.agent, handle, Intent.WRITE, List.of(RepositoryPath.of("secrets/key"))));
        assertMoves(() -> office.start(office.caller(office.key, Grade.LOCAL), "feature", handle.text(), false));
    }

    private void build(int exitCode) {
        office.reportBuild.report(
                office.agent,
                new ReportBuild.Report(
                        handle,
                        new BuildResult(BuildKind.TEST, exitCode, 5, Optional.empty(), Optional.empty()),
                        "",
                        0));
    }

    @Test
    void moveWhenACheckpointIsAskedDecidedReplacedOrVoided() {
        assertMoves(() -> office.ask(handle, CheckpointKind.PLAN, "Plan A?", ""));
        assertMoves(() -> office.ask(handle, CheckpointKind.PLAN, "Plan B?", ""));
        Checkpoint plan = office.ask(handle, CheckpointKind.PLAN, "Plan B?", "");
        assertMoves(() -> office.decide(office.ann, plan, Decision.REJECT));
        assertMoves(() -> office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD));
        assertMoves(() -> office.reportHead(handle, OTHER_HEAD));
        Checkpoint merge = office.ask(handle, CheckpointKind.MERGE, "Merge?", OTHER_HEAD);
        assertMoves(() -> office.decide(office.ann, merge, Decision.APPROVE));
    }

    @Test
    void moveWithTheScopeTheProjectAndThePolicy() {
        assertMoves(() -> office.setScope("src/**"));
        assertMoves(() -> office.setPolicy(new Policy(TextMode.SEALED, false, false)));
        assertMoves(() -> office.projects.disconnect(office.olga, "shop"));
    }

    @Test
    void moveForARunThatHasEndedToo() {
        office.report(handle, RunStatus.COMPLETE);
        assertMoves(() -> office.setScope("src/**"));
    }

    @Test
    void stayWhileNothingChangesThatIsShown() {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "?", "");
        assertStays(() -> office.start("another"));
        assertStays(() -> waitInVain(asked));
        assertStays(() -> office.commentCheckpoint.comment(office.agent, asked.id(), "typed in a form"));
    }

    private void waitInVain(Checkpoint asked) {
        try {
            office.getCheckpoint.get(office.agent, asked.id(), Duration.ofNanos(1), () -> true);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void areThereForTheKeysOwnRunsOnly() {
        Set<RunId> runs = Set.of(handle.run(), new RunId(1));
        assertEquals(
                Set.of(handle.run()),
                office.markResources.marks(office.agent, runs, Set.of()).runs().keySet());
        assertEquals(
                Map.of(),
                office.markResources
                        .marks(office.limitedTo("shop"), runs, Set.of())
                        .runs());
    }

    @Test
    void ofAScopeMoveWithItsManifestAndEndWithItsProject() {
        office.projects.connect(office.olga, "anchor");
        Map<String, String> before = scopes(office.agent, "shop", "anchor", "nothing", "");
        assertEquals(Set.of("shop", "anchor"), before.keySet());
        office.setScope("src/**");
        Map<String, String> after = scopes(office.agent, "shop", "anchor");
        assertNotEquals(before.get("shop"), after.get("shop"));
        assertEquals(before.get("anchor"), after.get("anchor"));
        assertEquals(
                Set.of("shop"),
                scopes(office.limitedTo("shop"), "shop", "anchor").keySet());
        office.projects.disconnect(office.olga, "shop");
        assertEquals(Set.of("anchor"), scopes(office.agent, "shop", "anchor").keySet());
    }

    @Test
    void areClosedToARevokedKey() {
        office.revokeKey();
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.markResources.marks(office.agent, Set.of(), Set.of()));
    }
}
