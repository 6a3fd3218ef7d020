package dev.waybill.workflow.member;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The five roles, and the one table of what each may do: the middleware, the handlers and the pages read it here. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.complementOf(EnumSet.of(Permission.CHANGE_POLICY, Permission.CLOSE_WORKSPACE))),
    APPROVER(EnumSet.of(
            Permission.VIEW_RUNS, Permission.VIEW_SCOPE, Permission.DECIDE_CHECKPOINTS, Permission.VIEW_AUDIT)),
    DEVELOPER(EnumSet.of(
            Permission.VIEW_RUNS, Permission.VIEW_SCOPE, Permission.MAKE_OWN_KEYS, Permission.RECORD_VIOLATIONS)),
    VIEWER(EnumSet.of(Permission.VIEW_RUNS, Permission.VIEW_SCOPE));

    @SuppressWarnings("ImmutableEnumChecker") // filled once, read only by the methods below
    private final Set<Permission> permissions;

    private final String text = name().toLowerCase(Locale.ROOT);

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether a holder of this role may give or take {@code other}: never a role with a right of its own. */
    public boolean reaches(Role other) {
        return may(Permission.MANAGE_MEMBERS) && covers(other);
    }

    /** Whether this role may do all that {@code other} may. */
    boolean covers(Role other) {
        return permissions.containsAll(other.permissions);
    }

    /** The role as callers see it. */
    public String text() {
        return text;
    }
}
