package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usecase.ViewKeys;

/** {@code GET /w/{workspace}/keys}. */
public final class ListKeys implements Action {
    private static final int ROWS = 50;

    private final ViewKeys keys;

    public ListKeys(ViewKeys keys) {
        this.keys = keys;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, "", "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, String typed, String error) {
        long before =
                KeyId.parse(visit.query().text("before")).map(KeyId::value).orElse(Long.MAX_VALUE);
        ViewKeys.KeyPage page = keys.page(visit.administrator(), before, ROWS);
        String base = visit.requirePlace().base() + "/keys";
        return Answer.page(
                status,
                "key/list",
                "Keys",
                new KeyListPage(
                        base,
                        page.keys().stream()
                                .map(line -> row(line, page.nowMillis()))
                                .toList(),
                        page.next() == 0 ? "" : base + "?before=" + new KeyId(page.next()).text(),
                        page.projects().stream().map(Project::slug).toList(),
                        page.limited(),
                        page.whole(),
                        typed,
                        error));
    }

    private static KeyListPage.Row row(ListedKey line, long now) {
        PluginKey key = line.key();
        boolean valid = key.valid(now);
        String state = valid ? "valid" : key.revokedAtMillis() != 0 ? "revoked" : "expired";
        boolean overlap = valid && key.earlier().valid(now);
        return new KeyListPage.Row(
                key.id().text(),
                key.name(),
                line.owner(),
                line.project(),
                state,
                valid ? "good" : "quiet",
                valid,
                (line.use().hostName() + " " + line.use().hostVersion()).strip(),
                Moment.of(line.use().atMillis(), now),
                Moment.of(key.createdAtMillis(), now),
                Moment.of(key.expiresAtMillis(), now),
                Moment.of(overlap ? key.earlier().untilMillis() : 0, now));
    }
}
