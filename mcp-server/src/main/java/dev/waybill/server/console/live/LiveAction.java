package dev.waybill.server.console.live;

import dev.waybill.server.console.entrance.Entrance;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** {@code GET /w/{workspace}/live?ticket=…}: the stream that a page's ticket opens. */
public final class LiveAction implements Action {
    private final Tickets tickets;
    private final Streams streams;
    private final Ledger ledger;
    private final Entrance entrance;
    private final RunStream runs;

    public LiveAction(Tickets tickets, Streams streams, Ledger ledger, Entrance entrance, RunStream runs) {
        this.tickets = tickets;
        this.streams = streams;
        this.ledger = ledger;
        this.entrance = entrance;
        this.runs = runs;
    }

    @Override
    public Answer answer(Visit visit) {
        SessionId session = visit.requireVisitor().session().id();
        Tickets.Grant grant = tickets.take(visit.query().text("ticket"), session, visit.workspace())
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NOT_FOUND, "this ticket was used or is too old: load the page again"));
        BooleanSupplier letIn = () -> entrance.open(session);
        Streams.Place place = streams.take(session, visit.workspace());
        return new Answer.Live(grant.run()
                .map(run -> runs.follow(visit.administrator(), run, grant.after(), letIn, place))
                .orElseGet(
                        () -> new ChangeFeed(ledger, visit.workspace(), streams, place, letIn, LiveAction::changed)));
    }

    /** The page asks for what it shows anew; what has changed is nobody's but who may load it. */
    private static boolean changed(Feed.Sink sink) throws IOException {
        sink.event("changed", "", "");
        return true;
    }
}
