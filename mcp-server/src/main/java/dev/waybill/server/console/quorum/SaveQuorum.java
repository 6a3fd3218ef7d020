package dev.waybill.server.console.quorum;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.SetQuorum;
import java.util.Arrays;
import java.util.Optional;

/** {@code POST /w/{workspace}/approvals}. */
public final class SaveQuorum implements Action {
    private final SetQuorum quorums;
    private final ShowQuorums show;

    public SaveQuorum(SetQuorum quorums, ShowQuorums show) {
        this.quorums = quorums;
        this.show = show;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<CheckpointKind> kind = Arrays.stream(CheckpointKind.values())
                .filter(known -> known.text().equals(visit.form().text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            return show.page(visit, 422, "choose one of the kinds of questions");
        }
        try {
            quorums.set(
                    visit.administrator(),
                    visit.form().text("project"),
                    kind.get(),
                    number(visit.form().text("approvals")));
        } catch (RefusedException refused) {
            return show.page(visit, 422, refused.refusal().message());
        }
        return Answer.redirect(visit.requirePlace().base() + "/approvals");
    }

    /** What is no short number is none: the use case says what is wanted. */
    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
