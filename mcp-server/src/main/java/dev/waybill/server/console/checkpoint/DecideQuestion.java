package dev.waybill.server.console.checkpoint;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.reply.SavedReply;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import dev.waybill.workflow.usecase.ManageReplies;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /w/{workspace}/checkpoints/{checkpoint}}: a member's answer, to what they were shown and nothing else. The
 * form carries the binding of what was shown.
 */
public final class DecideQuestion implements Action {
    private final Ledger ledger;
    private final DecideCheckpoint decide;
    private final ManageReplies replies;
    private final ShowCheckpoint show;

    public DecideQuestion(Ledger ledger, DecideCheckpoint decide, ManageReplies replies, ShowCheckpoint show) {
        this.ledger = ledger;
        this.decide = decide;
        this.replies = replies;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<CheckpointId> id = CheckpointId.parse(visit.named("checkpoint"));
        Optional<Decision> decision = decision(visit.form().text("decision"));
        if (id.isEmpty() || decision.isEmpty()) {
            return Trouble.notFound();
        }
        // Browsers send line breaks as CR LF; one that is kept is LF.
        ShowCheckpoint.Typed typed = new ShowCheckpoint.Typed(
                visit.form().text("reply"), visit.form().text("comment").replace("\r\n", "\n"));
        try {
            String kept = PeoplesTexts.comment(
                    ledger.read(visit.workspace(), ReadTransaction::policy).textMode(), comment(visit, typed));
            decide.decide(
                    visit.administrator(),
                    new DecideCheckpoint.Request(
                            id.get(), decision.get(), new Binding(visit.form().text("binding")), kept));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.NOT_FOUND) {
                throw refused;
            }
            return show.page(visit, id.get(), 409, typed, refused.refusal().message());
        }
        return Answer.redirect(
                visit.requirePlace().base() + "/checkpoints/" + id.get().text());
    }

    /** The saved reply that was chosen, where there is one of that name, and what was typed beside it. */
    private String comment(Visit visit, ShowCheckpoint.Typed typed) {
        String reply = typed.reply().isEmpty()
                ? ""
                : replies.list(visit.administrator()).stream()
                        .filter(saved -> saved.name().equals(typed.reply()))
                        .map(SavedReply::text)
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(
                                RefusalCode.PRECONDITION_FAILED,
                                "the saved reply that you chose is gone: choose another, or write a comment"));
        return reply.isEmpty() || typed.comment().isEmpty() ? reply + typed.comment() : reply + "\n" + typed.comment();
    }

    private static Optional<Decision> decision(String text) {
        for (Decision decision : Decision.values()) {
            if (decision.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }
}
