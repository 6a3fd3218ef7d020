package dev.waybill.server.console.signin;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visit;
import java.util.List;

/** {@code GET /}: on to the only workspace, or a choice of several. */
public final class ShowHome implements Action {
    /** The page of somebody who is in no workspace, or in several. */
    public record HomePage(List<Place> places) {}

    @Override
    public Answer answer(Visit visit) {
        List<Place> places = visit.requireVisitor().places();
        return places.size() == 1
                ? Answer.redirect(places.getFirst().base())
                : Answer.page("signin/home", "Workspaces", new HomePage(places));
    }
}
