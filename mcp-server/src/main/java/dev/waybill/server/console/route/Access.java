package dev.waybill.server.console.route;

import dev.waybill.workflow.member.Permission;

/** Who may open a route. There is no other door: the table of routes is what is asked before any of them acts. */
public sealed interface Access {
    /** Whoever can connect: sign-in and what leads there. */
    record Everyone() implements Access {}

    /** A person whose sign-in is complete, whatever workspaces they are in. */
    record SignedIn() implements Access {}

    /** A member of the workspace that the path names, whose role has this permission. */
    record Member(Permission permission) implements Access {}

    Access EVERYONE = new Everyone();
    Access SIGNED_IN = new SignedIn();

    static Access member(Permission permission) {
        return new Member(permission);
    }
}
