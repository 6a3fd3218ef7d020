package dev.waybill.server.console.checkpoint;

import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import java.util.List;
import java.util.Optional;

/** {@code GET /w/{workspace}/checkpoints}: what waits for an answer, and on demand what was answered. */
public final class ShowInbox implements Action {
    private static final int ROWS = 30;

    private final ViewCheckpoints checkpoints;
    private final Tickets tickets;

    public ShowInbox(ViewCheckpoints checkpoints, Tickets tickets) {
        this.checkpoints = checkpoints;
        this.tickets = tickets;
    }

    @Override
    public Answer answer(Visit visit) {
        boolean all = visit.query().has("all");
        Optional<CheckpointId> before = CheckpointId.parse(visit.query().text("before"));
        ViewCheckpoints.Inbox inbox = checkpoints.page(
                visit.administrator(), !all, before.map(CheckpointId::value).orElse(Long.MAX_VALUE), ROWS);
        String base = visit.requirePlace().base();
        List<CheckpointView> shown = inbox.checkpoints().stream()
                .map(details -> CheckpointView.of(base, details))
                .toList();
        String here = base + "/checkpoints" + (all ? "?all" : "");
        String older =
                inbox.next() == 0 ? "" : here + (all ? "&" : "?") + "before=" + new CheckpointId(inbox.next()).text();
        return Answer.page(
                "checkpoint/inbox",
                "Checkpoints",
                new InboxPage(shown, all, base + "/checkpoints", older, before.isPresent() ? "" : live(visit), here));
    }

    private String live(Visit visit) {
        String ticket = tickets.mint(
                new Tickets.Grant(visit.requireVisitor().session().id(), visit.workspace(), Optional.empty(), 0));
        return visit.requirePlace().base() + "/live?ticket=" + ticket;
    }
}
