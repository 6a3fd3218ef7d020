package dev.waybill.server.console.overview;

import dev.waybill.server.console.run.RunListPage;
import java.util.List;

/**
 * The overview.
 *
 * @param tiles  figures, each with where it leads
 * @param whole  false while what an earlier version kept is still being added to the figures
 * @param latest the latest runs, newest first
 * @param steps  what is to be done before there is a run; empty once there is one
 */
public record OverviewPage(List<Tile> tiles, boolean whole, List<RunListPage.Row> latest, List<Step> steps) {
    /**
     * A figure.
     *
     * @param tone of its icon, see {@code Icon.ofTone}
     */
    public record Tile(String name, String figure, String tone, List<Link> links) {}

    /** Where a figure leads. */
    public record Link(String text, String href) {}

    /**
     * A step of setting up.
     *
     * @param href where to do it; empty where the viewer's role can't
     */
    public record Step(String text, String hint, String href, boolean done) {}
}
