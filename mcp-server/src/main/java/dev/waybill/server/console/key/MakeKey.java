package dev.waybill.server.console.key;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ManageKeys;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** {@code POST /w/{workspace}/keys}: makes a key, and shows it this once. */
public final class MakeKey implements Action {
    private final ManageKeys keys;
    private final ListKeys list;
    private final Supplier<URI> mcp;

    /**
     * @param mcp the address that hosts are told
     */
    public MakeKey(ManageKeys keys, ListKeys list, Supplier<URI> mcp) {
        this.keys = keys;
        this.list = list;
        this.mcp = mcp;
    }

    @Override
    public Answer answer(Visit visit) {
        String name = visit.form().text("name");
        try {
            ManageKeys.NewKey made = keys.create(
                    visit.administrator(),
                    new ManageKeys.KeyRequest(
                            PeoplesTexts.name(name),
                            visit.form().text("project"),
                            life(visit.form().text("days")),
                            ""));
            return Answer.page(
                    "key/made",
                    "New key",
                    HostLines.of(
                            "",
                            visit.requirePlace().base() + "/keys",
                            made.key().name(),
                            made.text().reveal(),
                            mcp.get().toString()));
        } catch (RefusedException refused) {
            return list.page(visit, 422, name, refused.refusal().message());
        }
    }

    /** The choices of the form; another word is the shortest of them. */
    private static Duration life(String days) {
        return switch (days) {
            case "never" -> Duration.ZERO;
            case "365" -> Duration.ofDays(365);
            case "90" -> Duration.ofDays(90);
            default -> Duration.ofDays(30);
        };
    }
}
