package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of members does with its rows. */
interface MemberStoreContract extends OpenedWorkspace {
    @Test
    default void a_member_is_found_by_name_and_token_until_removed_and_the_name_is_free_again() {
        Member member = Samples.member(Samples.MEMBER, "Zoë", "4".repeat(64));
        Member other = Samples.member(new MemberId(42), "Ada", "");
        Member promoted =
                new Member(Samples.MEMBER, "Zoë", Role.ADMIN, ProjectLimit.NONE, "5".repeat(64), true, 301, 303, 0);
        Member removed = new Member(Samples.MEMBER, "Zoë", Role.ADMIN, ProjectLimit.NONE, "", false, 301, 303, 304);
        write(transaction -> {
            transaction.members().insert(member);
            transaction.members().insert(other);
        });
        assertEquals(
                Optional.of(member), read(transaction -> transaction.members().findByName("Zoë")));
        assertEquals(
                Optional.of(member), read(transaction -> transaction.members().findByTokenHash("4".repeat(64))));
        assertEquals(Optional.empty(), read(transaction -> transaction.members().findByTokenHash("")));
        assertEquals(
                List.of(other, member),
                read(transaction -> transaction.members().list()));
        write(transaction -> transaction.members().update(promoted));
        assertEquals(
                Optional.of(promoted), read(transaction -> transaction.members().find(Samples.MEMBER)));
        write(transaction -> transaction.members().update(removed));
        assertEquals(Optional.empty(), read(transaction -> transaction.members().findByName("Zoë")));
        assertEquals(List.of(other), read(transaction -> transaction.members().list()));
        write(transaction -> transaction.members().insert(Samples.member(new MemberId(43), "Zoë", "6".repeat(64))));
    }

    @Test
    default void a_limit_names_some_projects_and_a_limit_without_a_project_is_no_open_door() {
        ProjectId other = new ProjectId(22);
        Member member = Samples.member(Samples.MEMBER, "Zoë", "4".repeat(64));
        Member limited = member.limitedTo(new ProjectLimit.Only(List.of(other, Samples.PROJECT, other)), 302);
        Member one = member.limitedTo(ProjectLimit.to(other), 302);
        Member none = member.limitedTo(new ProjectLimit.Only(List.of()), 302);
        write(transaction -> {
            transaction.projects().insert(Samples.project(Samples.PROJECT, "shop"));
            transaction.projects().insert(Samples.project(other, "desk"));
            transaction.members().insert(limited);
            transaction.members().insert(Samples.member(new MemberId(42), "Ada", ""));
        });
        assertEquals(
                Optional.of(limited), read(transaction -> transaction.members().findByName("Zoë")));
        assertEquals(
                Optional.of(limited), read(transaction -> transaction.members().findByTokenHash("4".repeat(64))));
        assertEquals(
                List.of(Samples.member(new MemberId(42), "Ada", ""), limited),
                read(transaction -> transaction.members().list()));
        for (Member next : List.of(one, none, limited, member)) {
            write(transaction -> transaction.members().update(next));
            assertEquals(
                    Optional.of(next), read(transaction -> transaction.members().find(Samples.MEMBER)));
        }
        assertFalse(none.reachesProject(other.value()));
        assertFalse(none.reachesProject(0));
    }

    @Test
    default void a_limit_names_projects_of_the_workspace_only() {
        write(transaction -> transaction.members().insert(Samples.member(Samples.MEMBER, "Zoë", "")));
        assertThrows(
                RuntimeException.class,
                () -> write(transaction -> transaction
                        .members()
                        .update(Samples.member(Samples.MEMBER, "Zoë", "")
                                .limitedTo(ProjectLimit.to(new ProjectId(999)), 303))));
    }
}
