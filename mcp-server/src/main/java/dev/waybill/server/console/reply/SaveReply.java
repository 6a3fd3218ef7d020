package dev.waybill.server.console.reply;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.reply.SavedReply;
import dev.waybill.workflow.usecase.ManageReplies;

/** {@code POST /w/{workspace}/replies}. */
public final class SaveReply implements Action {
    private final Ledger ledger;
    private final ManageReplies replies;
    private final ListReplies list;

    public SaveReply(Ledger ledger, ManageReplies replies, ListReplies list) {
        this.ledger = ledger;
        this.replies = replies;
        this.list = list;
    }

    @Override
    public Answer answer(Visit visit) {
        // Browsers send line breaks as CR LF; one that is kept is LF.
        SavedReply typed = new SavedReply(
                visit.form().text("name"), visit.form().text("text").replace("\r\n", "\n"));
        try {
            String kept = PeoplesTexts.comment(
                    ledger.read(visit.workspace(), ReadTransaction::policy).textMode(), typed.text());
            replies.save(visit.administrator(), new SavedReply(PeoplesTexts.name(typed.name()), kept));
        } catch (RefusedException refused) {
            return list.page(visit, 422, typed, refused.refusal().message());
        }
        return Answer.redirect(visit.requirePlace().base() + "/replies");
    }
}
