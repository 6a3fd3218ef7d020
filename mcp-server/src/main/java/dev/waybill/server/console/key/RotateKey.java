package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.usecase.ManageKeys;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code POST /w/{workspace}/keys/{key}/rotate}: a new text for a key, shown this once. */
public final class RotateKey implements Action {
    private final ManageKeys keys;
    private final Supplier<URI> mcp;

    public RotateKey(ManageKeys keys, Supplier<URI> mcp) {
        this.keys = keys;
        this.mcp = mcp;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<KeyId> id = KeyId.parse(visit.named("key"));
        if (id.isEmpty()) {
            return Trouble.notFound();
        }
        ManageKeys.NewKey made = keys.rotate(visit.administrator(), id.get());
        return Answer.page(
                "key/made",
                "Rotated key",
                HostLines.of(
                        visit.requirePlace().base() + "/keys",
                        made.key().name(),
                        made.text().reveal(),
                        mcp.get().toString()));
    }
}
