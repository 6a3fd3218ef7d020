package dev.waybill.server.console.overview;

import dev.waybill.server.console.page.Amount;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visit;
import dev.waybill.server.console.run.RunListPage;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usecase.RunPage;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import dev.waybill.workflow.usecase.ViewOverview;
import dev.waybill.workflow.usecase.ViewRuns;
import java.util.List;

/** {@code GET /w/{workspace}}: where members come in. */
public final class ShowOverview implements Action {
    private static final int ROWS = 8;
    private static final String PERIOD = " in " + ViewOverview.DAYS + " days";

    private final ViewOverview overview;
    private final ViewRuns runs;
    private final ViewCheckpoints checkpoints;

    public ShowOverview(ViewOverview overview, ViewRuns runs, ViewCheckpoints checkpoints) {
        this.overview = overview;
        this.runs = runs;
        this.checkpoints = checkpoints;
    }

    @Override
    public Answer answer(Visit visit) {
        Place place = visit.requirePlace();
        ViewOverview.Overview shown = overview.show(visit.administrator());
        RunPage latest = runs.page(visit.administrator(), new ViewRuns.Query("", RunFilter.ALL, Long.MAX_VALUE, ROWS));
        int open = checkpoints.waiting(visit.administrator());
        return Answer.page(
                "overview/show",
                "Overview",
                new OverviewPage(
                        tiles(place.base(), shown, open),
                        shown.whole(),
                        latest.runs().stream()
                                .map(run -> RunListPage.Row.of(place.base() + "/runs", latest, run))
                                .toList(),
                        latest.runs().isEmpty() ? steps(place, shown) : List.of()));
    }

    private static List<OverviewPage.Tile> tiles(String base, ViewOverview.Overview shown, int open) {
        return List.of(
                active(base, shown),
                new OverviewPage.Tile(
                        "Open checkpoints",
                        upTo(open, ViewCheckpoints.MOST_COUNTED),
                        open == 0 ? "good" : "ask",
                        List.of(new OverviewPage.Link(
                                open == 0 ? "Nobody waits for an answer" : "Answer them", base + "/checkpoints"))),
                new OverviewPage.Tile(
                        "Violations" + PERIOD,
                        Amount.of(shown.recent().violations()),
                        shown.recent().violations() == 0 ? "good" : "bad",
                        List.of(new OverviewPage.Link("Runs with violations", base + "/runs?violated=yes"))),
                failures(base, shown.recent()));
    }

    private static OverviewPage.Tile active(String base, ViewOverview.Overview shown) {
        int all = shown.pending() + shown.running() + shown.waiting();
        boolean more =
                Math.max(shown.pending(), Math.max(shown.running(), shown.waiting())) == ViewOverview.MOST_COUNTED;
        return new OverviewPage.Tile(
                "Active runs",
                Amount.of(all) + (more ? "+" : ""),
                all == 0 ? "quiet" : "busy",
                List.of(
                        status(base, shown.running(), RunStatus.RUNNING),
                        status(base, shown.waiting(), RunStatus.WAITING)));
    }

    private static OverviewPage.Link status(String base, int count, RunStatus status) {
        return new OverviewPage.Link(
                upTo(count, ViewOverview.MOST_COUNTED) + " " + status.text(), base + "/runs?status=" + status.text());
    }

    private static OverviewPage.Tile failures(String base, Usage recent) {
        long runs = recent.runs().failed();
        long builds = recent.buildsFailed();
        return new OverviewPage.Tile(
                "Failures" + PERIOD,
                Amount.of(runs + builds),
                runs + builds == 0 ? "good" : "bad",
                List.of(
                        new OverviewPage.Link(
                                Amount.counted(runs, "run", "runs"), base + "/runs?status=" + RunStatus.FAILED.text()),
                        new OverviewPage.Link(
                                Amount.counted(builds, "build", "builds"), base + "/usage?days=7#builds")));
    }

    private static String upTo(int count, int most) {
        return count < most ? Amount.of(count) : Amount.of(most) + "+";
    }

    private static List<OverviewPage.Step> steps(Place place, ViewOverview.Overview shown) {
        return List.of(
                new OverviewPage.Step(
                        "Connect a project",
                        "Agents work in projects that somebody connected.",
                        place.may(Permission.MANAGE_PROJECTS) ? place.base() + "/projects" : "",
                        shown.connected()),
                new OverviewPage.Step(
                        "Make a plugin key and give it to a host",
                        "Claude Code, Cursor, VS Code and Codex are told by one command or one link.",
                        place.may(Permission.MAKE_OWN_KEYS) ? place.base() + "/keys" : "",
                        shown.keyed()),
                new OverviewPage.Step(
                        "Let an agent begin a run",
                        "It calls run_start by itself, or when it is asked to begin a Waybill run.",
                        "",
                        false));
    }
}
