package dev.waybill.server.console.reply;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.reply.SavedReply;
import dev.waybill.workflow.usecase.ManageReplies;

/** {@code GET /w/{workspace}/replies}. */
public final class ListReplies implements Action {
    private final ManageReplies replies;

    public ListReplies(ManageReplies replies) {
        this.replies = replies;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, new SavedReply("", ""), "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, SavedReply typed, String error) {
        return Answer.page(
                status,
                "reply/list",
                "Saved replies",
                new ReplyListPage(replies.list(visit.administrator()), Caps.REPLIES, typed, error));
    }
}
