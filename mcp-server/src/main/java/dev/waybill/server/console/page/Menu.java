package dev.waybill.server.console.page;

import dev.waybill.server.console.route.Place;
import dev.waybill.workflow.member.Permission;
import java.util.ArrayList;
import java.util.List;

/** The console's menu: what a role can't open is not in it. */
final class Menu {
    private record Entry(String name, String path, Permission permission) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Runs", "/runs", Permission.VIEW_RUNS),
            new Entry("Checkpoints", "/checkpoints", Permission.VIEW_RUNS),
            new Entry("Notifications", "/notices", Permission.VIEW_RUNS),
            new Entry("Keys", "/keys", Permission.MAKE_OWN_KEYS),
            new Entry("Projects", "/projects", Permission.VIEW_SCOPE),
            new Entry("Audit", "/audit", Permission.VIEW_AUDIT),
            new Entry("Members", "/members", Permission.MANAGE_MEMBERS),
            new Entry("Data", "/data", Permission.VIEW_SCOPE));

    private Menu() {}

    static List<Shell.Item> of(Place place, String path, int open, int unread) {
        List<Shell.Item> items = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            if (place.may(entry.permission())) {
                String href = place.base() + entry.path();
                boolean current = path.equals(href) || path.startsWith(href + "/");
                items.add(
                        switch (entry.path()) {
                            case "/checkpoints" -> new Shell.Item(entry.name(), href, current, open, "waiting");
                            case "/notices" -> new Shell.Item(entry.name(), href, current, unread, "new");
                            default -> new Shell.Item(entry.name(), href, current, 0, "");
                        });
            }
        }
        return items;
    }
}
