package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.Access;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.workspace.Grade;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@link GetScope} and {@link CheckScope}. */
final class ScopeTest {
    private final Office office = new Office();
    private final Handle handle = office.start("feature");

    @Test
    void permitsNothingBeforeAnAdminSetAManifest() {
        CheckScope.Checked checked = check(Intent.WRITE, "src/A.java");
        assertEquals(1, checked.denied());
        assertEquals("default", checked.restricted().getFirst().verdict().rule());
    }

    @Test
    void isReadInTheRunsTimelineWithItsDigest() {
        office.setScope("src/**");
        ScopeManifest manifest = office.getScope.ofRun(office.agent, handle.run());
        assertEquals(List.of("src/**"), manifest.editable());
        assertEquals(EventType.SCOPE_READ, office.lastEvent(handle).type());
        assertEquals(
                "{\"digest\":\"" + manifest.digest() + "\"}",
                office.lastEvent(handle).detail());
    }

    @Test
    void isReadOfAProjectByKeysThatReachIt() {
        office.setScope("src/**");
        assertEquals(
                List.of("src/**"),
                office.getScope.ofProject(office.agent, "shop").editable());
        office.projects.connect(office.olga, "other");
        Caller limited = office.caller(
                office.keys.create(office.dev, new ManageKeys.KeyRequest("k", "other", Duration.ZERO, "")),
                Grade.SERVED);
        assertEquals(List.of(), office.getScope.ofProject(limited, "other").editable());
        assertRefused(RefusalCode.NOT_FOUND, () -> office.getScope.ofProject(limited, "shop"));
    }

    @Test
    void namesWhatIsNotEditableInTheOrderAsked() {
        office.setScope("src/**");
        CheckScope.Checked checked = check(Intent.READ, "secrets/key", "src/A.java", "docs/x");
        assertEquals(
                List.of("secrets/key", "docs/x"),
                checked.restricted().stream().map(one -> one.path().text()).toList());
        assertEquals(Access.EXCLUDED, checked.restricted().getFirst().verdict().access());
        assertEquals(1, checked.denied());
        assertEquals(List.of(EventType.RUN_STARTED, EventType.SCOPE_CHANGED), office.timeline(handle));
    }

    @Test
    @Promise("R3")
    void makesADeniedWriteAViolation() {
        office.setScope("src/**");
        office.tick();
        office.checkScope.check(
                office.caller(office.key, Grade.LOCAL),
                handle,
                Intent.WRITE,
                paths("src/A.java", "docs/x", "secrets/y"));
        assertEquals(2, office.run(handle).progress().violations());
        assertEquals(Grade.LOCAL, office.run(handle).hold().grade());
        assertEquals(office.clock.millis(), office.run(handle).updatedAtMillis());
        Event event = office.lastEvent(handle);
        assertEquals(EventType.VIOLATION_REFUSED, event.type());
        assertTrue(event.detail().startsWith("{\"paths\":2,\"digest\":\""), event.detail());
        assertEquals("docs/x\tdefault\tscope_check\nsecrets/y\texcluded: secrets/**\tscope_check\n", event.text());
    }

    @Test
    void recordsNothingOfAWriteThatIsPermitted() {
        office.setScope("src/**");
        assertEquals(List.of(), check(Intent.WRITE, "src/A.java").restricted());
        assertEquals(0, office.run(handle).progress().violations());
        assertEquals(EventType.SCOPE_CHANGED, office.lastEvent(handle).type());
    }

    @Test
    void namesAsManyViolationsAsAnEventHolds() {
        String[] many =
                IntStream.range(0, 200).mapToObj(i -> i + "x".repeat(300)).toArray(String[]::new);
        check(Intent.WRITE, many);
        String text = office.lastEvent(handle).text();
        assertTrue(text.length() <= Caps.SUMMARY && text.length() > Caps.SUMMARY - 320, "" + text.length());
        assertTrue(text.endsWith("\n"));
        assertEquals(200, office.run(handle).progress().violations());
    }

    @Test
    void isCheckedForTheHolderOfALiveRunAndReadByItsKey() {
        Handle live = office.start(office.agent, "feature", "", true).handle();
        assertRefused(RefusalCode.FENCED, () -> check(Intent.WRITE, "x"));
        assertEquals(0, office.run(handle).progress().violations());
        office.report(live, RunStatus.COMPLETE);
        assertRefused(
                RefusalCode.RUN_ENDED, () -> office.checkScope.check(office.agent, live, Intent.READ, paths("x")));
        int events = office.events(live.run()).size();
        assertEquals(
                ScopeManifest.EMPTY.digest(),
                office.getScope.ofRun(office.agent, live.run()).digest());
        assertEquals(
                events,
                office.events(live.run()).size(),
                "reading the scope of an ended run leaves its timeline alone");
    }

    private CheckScope.Checked check(Intent intent, String... paths) {
        return office.checkScope.check(office.agent, handle, intent, paths(paths));
    }

    private static List<RepositoryPath> paths(String... texts) {
        return Stream.of(texts)
                .map(text -> assertInstanceOf(RepositoryPath.Parsed.Valid.class, RepositoryPath.parse(text))
                        .path())
                .toList();
    }
}
