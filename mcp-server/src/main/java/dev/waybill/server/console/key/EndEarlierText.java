package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.usecase.ManageKeys;
import java.util.Optional;

/** {@code POST /w/{workspace}/keys/{key}/end-earlier}: the text before the last rotation opens nothing any more. */
public final class EndEarlierText implements Action {
    private final ManageKeys keys;

    public EndEarlierText(ManageKeys keys) {
        this.keys = keys;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<KeyId> id = KeyId.parse(visit.named("key"));
        if (id.isEmpty()) {
            return Trouble.notFound();
        }
        keys.endEarlier(visit.administrator(), id.get());
        return Answer.redirect(visit.requirePlace().base() + "/keys");
    }
}
