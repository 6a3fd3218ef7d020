package dev.waybill.server.console.entrance;

import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visitor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.signin.ResumeSession;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out who comes with a cookie: the person, and the workspaces in which they are a member at this moment. */
public final class Entrance {
    private final ResumeSession resume;
    private final Control control;
    private final Ledger ledger;
    private final Predicate<SessionId> stillOpen;

    /**
     * Somebody who came with a good cookie.
     *
     * @param newCookie what the cookie is from now on; empty where it stays
     */
    public record Arrival(Visitor visitor, Optional<String> newCookie) {
        @Override
        public String toString() {
            return "Arrival[" + visitor.person().id() + "]";
        }
    }

    public Entrance(ResumeSession resume, Control control, Ledger ledger, Predicate<SessionId> stillOpen) {
        this.resume = resume;
        this.control = control;
        this.ledger = ledger;
        this.stillOpen = stillOpen;
    }

    /** Who it is; empty without a cookie, and for one that opens nothing or not any more. */
    public Optional<Arrival> arrive(String cookie, Origin origin) {
        if (cookie.isEmpty()) {
            return Optional.empty();
        }
        return resume.resume(cookie, origin)
                .map(resumed -> new Arrival(
                        new Visitor(resumed.person(), resumed.session(), places(resumed.memberships())),
                        resumed.newCookie().map(text -> text.reveal())));
    }

    /** Whether a session is still open: a stream outlives the request that began it, and must not outlive its session. */
    public boolean open(SessionId session) {
        return stillOpen.test(session);
    }

    private List<Place> places(List<Membership> memberships) {
        List<Place> places = new ArrayList<>();
        for (Membership membership : memberships) {
            place(membership).ifPresent(places::add);
        }
        places.sort(Comparator.comparing(place -> place.workspace().slug()));
        return List.copyOf(places);
    }

    private Optional<Place> place(Membership membership) {
        Optional<Workspace> workspace =
                control.find(membership.workspace()).filter(found -> found.state() == WorkspaceState.OPEN);
        return workspace.flatMap(open -> member(membership).map(member -> new Place(open, member)));
    }

    private Optional<Member> member(Membership membership) {
        try {
            return ledger.read(
                    membership.workspace(),
                    transaction ->
                            transaction.members().find(membership.member()).filter(Member::present));
        } catch (RefusedException closedMeanwhile) {
            // A workspace that is being deleted is one that the person is no longer in.
            return Optional.empty();
        }
    }
}
