package dev.waybill.server.console.page;

import dev.waybill.server.console.asset.Asset;
import dev.waybill.server.console.asset.Assets;
import dev.waybill.server.console.route.Place;
import dev.waybill.server.console.route.Visitor;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.usecase.ViewNotices;
import java.util.Optional;

/**
 * What stands around a page, and what its forms carry.
 *
 * @param path   where the page is, for the mark in the menu
 * @param csrf   what every form of the page sends back
 * @param open   how many checkpoints wait in the workspace
 * @param unread how many notices the visitor has not read, and which is the newest
 */
public record Shell(
        String title,
        String path,
        Optional<Visitor> visitor,
        Optional<Place> place,
        String csrf,
        int open,
        ViewNotices.Unread unread,
        Assets assets) {
    /** What this member's role can open. */
    public Menu menu() {
        return place.map(where -> Menu.of(where, path, open, unread.count())).orElse(Menu.NONE);
    }

    public Asset asset(String name) {
        return assets.get(name);
    }

    public boolean may(Permission permission) {
        return place.map(where -> where.may(permission)).orElse(false);
    }

    /** Where the workspace's pages are; empty outside of one. */
    public String base() {
        return place.map(Place::base).orElse("");
    }
}
