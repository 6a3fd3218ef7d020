package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Office office = new Office();
    private final ViewNotices notices = new ViewNotices(office.ledger);
    private final Handle handle = office.start("feature");

    private List<ViewNotices.NoticeLine> lines(Administrator viewer) {
        return notices.page(viewer, Long.MAX_VALUE, 50).lines();
    }

    private static RepositoryPath path(String text) {
        return assertInstanceOf(RepositoryPath.Parsed.Valid.class, RepositoryPath.parse(text))
                .path();
    }

    private List<NoticeKind> kinds() {
        return lines(office.ann).stream().map(line -> line.notice().kind()).toList();
    }

    @Test
    @Promise("P5")
    void aQuestionIsToldAndThenHowItWasAnsweredOrVoided() {
        Checkpoint asked = office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        assertEquals(List.of(NoticeKind.CHECKPOINT_OPENED), kinds());
        office.tick();
        office.decide(office.ann, asked, Decision.APPROVE);
        assertEquals(List.of(NoticeKind.CHECKPOINT_APPROVED), kinds());
        office.setScope("src/**");
        assertEquals(List.of(NoticeKind.CHECKPOINT_VOIDED), kinds());
    }

    @Test
    void aQuestionThatIsAskedAnewOrEndsWithItsRunIsNoLongerTold() {
        office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        office.ask(handle, CheckpointKind.PLAN, "Or may I?", "");
        assertEquals(1, kinds().size());
        office.report(handle, RunStatus.RUNNING);
        office.report(handle, RunStatus.FAILED);
        assertEquals(List.of(NoticeKind.RUN_FAILED), kinds());
    }

    @Test
    void aFloodOfViolationsIsOneLineWithACount() {
        for (int i = 0; i < 40; i++) {
            office.checkScope.check(office.agent, handle, Intent.WRITE, List.of(path("secrets/" + i)));
        }
        assertEquals(List.of(NoticeKind.VIOLATION), kinds());
        assertEquals(40, lines(office.ann).getFirst().notice().count());
        assertEquals(1, notices.unread(office.ann).count());
    }

    @Test
    void reportsOfEveryDayTellNothing() {
        for (int i = 0; i < 10; i++) {
            office.report(handle, RunStatus.RUNNING);
        }
        office.report(handle, RunStatus.COMPLETE);
        assertEquals(List.of(), kinds());
    }

    @Test
    @Promise("P5")
    void aNoticeIsShownForNinetyDays() {
        office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        office.clock.advance(Duration.ofDays(90));
        assertEquals(1, kinds().size());
        office.clock.advance(Duration.ofMillis(1));
        assertEquals(List.of(), kinds());
        assertEquals(0, notices.unread(office.ann).count());
        notices.markRead(office.ann, Long.MAX_VALUE);
        assertTrue(office.ledger
                .read(office.workspace, transaction -> transaction.notices().page(Long.MAX_VALUE, 10))
                .isEmpty());
    }

    @Test
    void membersReadForThemselvesAndOnlyWhatTheyMaySee() {
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lee", Role.VIEWER, "other");
        office.ask(handle, CheckpointKind.PLAN, "May I?", "");
        assertEquals(List.of(), lines(limited));
        assertEquals(0, notices.unread(limited).count());
        assertEquals(1, notices.unread(office.ann).count());
        long seen = lines(office.ann).getFirst().notice().sequence();
        office.ask(handle, CheckpointKind.BUDGET, "More?", "");
        notices.markRead(office.ann, seen);
        assertEquals(1, notices.unread(office.ann).count(), "what came since is new");
        notices.markRead(office.ann, 0);
        assertEquals(1, notices.unread(office.ann).count(), "what was read stays read");
        assertEquals(2, notices.unread(office.dev).count());
    }

    @Test
    void pagesEndWhereTheLimitIsAndGoOnThere() {
        for (CheckpointKind kind : List.of(CheckpointKind.PLAN, CheckpointKind.BUDGET, CheckpointKind.OTHER)) {
            office.ask(handle, kind, "May I?", "");
        }
        ViewNotices.NoticePage first = notices.page(office.ann, Long.MAX_VALUE, 2);
        assertEquals(2, first.lines().size());
        ViewNotices.NoticePage second = notices.page(office.ann, first.next(), 2);
        assertEquals(1, second.lines().size());
        assertEquals(0, second.next());
    }
}
