package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.usecase.Administrator;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * {@code POST /w/{workspace}/keys/{key}/revoke} and {@code .../end-earlier}: from this moment the key opens nothing, or the
 * text that it had before its last rotation.
 */
public final class EndKey implements Action {
    private final BiConsumer<Administrator, KeyId> end;

    /** @param end the use case */
    public EndKey(BiConsumer<Administrator, KeyId> end) {
        this.end = end;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<KeyId> id = KeyId.parse(visit.named("key"));
        if (id.isEmpty()) {
            return Trouble.notFound();
        }
        end.accept(visit.administrator(), id.get());
        return Answer.redirect(visit.requirePlace().base() + "/keys");
    }
}
