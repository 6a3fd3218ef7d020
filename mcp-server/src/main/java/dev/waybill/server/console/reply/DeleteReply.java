package dev.waybill.server.console.reply;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.usecase.ManageReplies;

/** {@code POST /w/{workspace}/replies/delete}. */
public final class DeleteReply implements Action {
    private final ManageReplies replies;

    public DeleteReply(ManageReplies replies) {
        this.replies = replies;
    }

    @Override
    public Answer answer(Visit visit) {
        replies.delete(visit.administrator(), visit.form().text("name"));
        return Answer.redirect(visit.requirePlace().base() + "/replies");
    }
}
