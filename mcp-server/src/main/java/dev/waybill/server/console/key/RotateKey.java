package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.usecase.ManageKeys;
import java.net.URI;
import java.time.Duration;
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
        Duration overlap = overlap(visit.form().text("overlap"));
        ManageKeys.NewKey made = keys.rotate(visit.administrator(), id.get(), overlap);
        return Answer.page(
                "key/made",
                "Rotated key",
                HostLines.of(
                        said(overlap),
                        visit.requirePlace().base() + "/keys",
                        made.key().name(),
                        made.text().reveal(),
                        mcp.get().toString()));
    }

    /** The choices of the form; another word is the shortest of them. */
    private static Duration overlap(String hours) {
        return switch (hours) {
            case "1" -> Duration.ofHours(1);
            case "24" -> Duration.ofHours(24);
            case "168" -> Duration.ofDays(7);
            default -> Duration.ZERO;
        };
    }

    private static String said(Duration overlap) {
        return overlap.isZero()
                ? "The text before opens nothing any more."
                : "The text before works for " + Moment.length(overlap) + " more, beside this one.";
    }
}
