package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.ViewKeys;

/** {@code GET /w/{workspace}/keys}. */
public final class ListKeys implements Action {
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
        ViewKeys.KeyList list = keys.list(visit.administrator());
        return Answer.page(
                status,
                "key/list",
                "Keys",
                new KeyListPage(
                        visit.requirePlace().base() + "/keys",
                        list.keys().stream()
                                .map(line -> row(line, list.nowMillis()))
                                .toList(),
                        list.projects().stream().map(Project::slug).toList(),
                        list.limited(),
                        typed,
                        error));
    }

    private static KeyListPage.Row row(ViewKeys.KeyLine line, long now) {
        PluginKey key = line.key();
        boolean valid = key.valid(now);
        String state = valid ? "valid" : key.revokedAtMillis() != 0 ? "revoked" : "expired";
        return new KeyListPage.Row(
                key.id().text(),
                key.name(),
                line.owner(),
                line.project(),
                state,
                valid ? "good" : "quiet",
                valid,
                line.last()
                        .map(run -> (run.hold().hostName() + " " + run.hold().hostVersion()).strip())
                        .orElse(""),
                Moment.of(line.last().map(Run::updatedAtMillis).orElse(0L), now),
                Moment.of(key.createdAtMillis(), now),
                Moment.of(key.expiresAtMillis(), now));
    }
}
