package dev.waybill.server.console.notice;

import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.ViewNotices;

/** {@code POST /w/{workspace}/notices}: up to the latest that the page showed, so that what came since stays new. */
public final class ReadNotices implements Action {
    private final ViewNotices notices;

    public ReadNotices(ViewNotices notices) {
        this.notices = notices;
    }

    @Override
    public Answer answer(Visit visit) {
        String to = visit.form().text("to");
        if (!to.isEmpty()) {
            notices.markRead(visit.administrator(), Sequences.before(to));
        }
        return Answer.redirect(visit.requirePlace().base() + "/notices");
    }
}
