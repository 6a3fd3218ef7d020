package dev.waybill.server.console.page;

import dev.waybill.server.console.asset.Icon;
import dev.waybill.server.console.route.Place;
import dev.waybill.workflow.member.Permission;
import java.util.ArrayList;
import java.util.List;

/**
 * The console's menu: what a role can't open is not in it. A desk shows all of it; a phone has room for a few, and puts
 * the rest behind a button.
 *
 * @param bar  what a phone shows
 * @param more what it has to be asked for; empty where everything has room
 */
public record Menu(List<Item> bar, List<Item> more) {
    /** How many a phone's bar holds; the button for the rest is one of them. */
    private static final int ROOM = 5;

    private static final String CHECKPOINTS = "/checkpoints";
    private static final String NOTICES = "/notices";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Overview", "", Icon.OVERVIEW, Permission.VIEW_RUNS),
            new Entry("Runs", "/runs", Icon.RUNS, Permission.VIEW_RUNS),
            new Entry("Checkpoints", CHECKPOINTS, Icon.CHECKPOINTS, Permission.VIEW_RUNS),
            new Entry("Notifications", NOTICES, Icon.NOTIFICATIONS, Permission.VIEW_RUNS),
            new Entry("Usage", "/usage", Icon.USAGE, Permission.VIEW_RUNS),
            new Entry("Keys", "/keys", Icon.KEYS, Permission.MAKE_OWN_KEYS),
            new Entry("Projects", "/projects", Icon.PROJECTS, Permission.VIEW_SCOPE),
            new Entry("Audit", "/audit", Icon.AUDIT, Permission.VIEW_AUDIT),
            new Entry("Members", "/members", Icon.MEMBERS, Permission.MANAGE_MEMBERS),
            new Entry("Data", "/data", Icon.DATA, Permission.VIEW_SCOPE));

    /** No menu, where there is no workspace. */
    static final Menu NONE = new Menu(List.of(), List.of());

    private record Entry(String name, String path, Icon icon, Permission permission) {}

    /**
     * A line.
     *
     * @param counted what the count is of
     */
    public record Item(String name, String href, Icon icon, boolean current, int count, String counted) {}

    /** Whether the visitor is at something that a phone's bar doesn't show. */
    public boolean currentIsMore() {
        return more.stream().anyMatch(Item::current);
    }

    static Menu of(Place place, String path, int open, int unread) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (place.may(entry.permission())) {
                String href = place.base() + entry.path();
                boolean current = path.equals(href) || (!entry.path().isEmpty() && path.startsWith(href + "/"));
                items.add(
                        switch (entry.path()) {
                            case CHECKPOINTS -> new Item(entry.name(), href, entry.icon(), current, open, "waiting");
                            case NOTICES -> new Item(entry.name(), href, entry.icon(), current, unread, "new");
                            default -> new Item(entry.name(), href, entry.icon(), current, 0, "");
                        });
            }
        }
        int bar = items.size() <= ROOM ? items.size() : ROOM - 1;
        return new Menu(List.copyOf(items.subList(0, bar)), List.copyOf(items.subList(bar, items.size())));
    }
}
