package dev.waybill.workflow.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.promise.Promise;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RoleTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            permission,         OWNER, ADMIN, APPROVER, DEVELOPER, VIEWER
            VIEW_RUNS,          true,  true,  true,     true,      true
            VIEW_SCOPE,         true,  true,  true,     true,      true
            VIEW_AUDIT,         true,  true,  true,     false,     false
            MAKE_OWN_KEYS,      true,  true,  false,    true,      false
            MANAGE_KEYS,        true,  true,  false,    false,     false
            MANAGE_PROJECTS,    true,  true,  false,    false,     false
            SET_SCOPE,          true,  true,  false,    false,     false
            RECORD_VIOLATIONS,  true,  true,  false,    true,      false
            DECIDE_CHECKPOINTS, true,  true,  true,     false,     false
            MANAGE_MEMBERS,     true,  true,  false,    false,     false
            CHANGE_POLICY,      true,  false, false,    false,     false
            CLOSE_WORKSPACE,    true,  false, false,    false,     false
            """)
    @Promise("R10")
    void mayDoWhatTheTableSays(
            Permission permission, boolean owner, boolean admin, boolean approver, boolean developer, boolean viewer) {
        assertEquals(owner, Role.OWNER.may(permission));
        assertEquals(admin, Role.ADMIN.may(permission));
        assertEquals(approver, Role.APPROVER.may(permission));
        assertEquals(developer, Role.DEVELOPER.may(permission));
        assertEquals(viewer, Role.VIEWER.may(permission));
    }

    @ParameterizedTest
    @EnumSource
    void reachesNoRoleWithARightOfItsOwn(Role other) {
        assertEquals(true, Role.OWNER.reaches(other));
        assertEquals(other != Role.OWNER, Role.ADMIN.reaches(other));
        for (Role role : Set.of(Role.APPROVER, Role.DEVELOPER, Role.VIEWER)) {
            assertEquals(false, role.reaches(other));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isShownInLowerCase(Role role) {
        assertEquals(role.name().toLowerCase(Locale.ROOT), role.text());
    }
}
