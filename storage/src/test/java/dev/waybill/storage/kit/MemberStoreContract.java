package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of members does with its rows. */
interface MemberStoreContract extends OpenedWorkspace {
    @Test
    default void a_member_is_found_by_name_and_token_until_removed_and_the_name_is_free_again() {
        Member member = Samples.member(Samples.MEMBER, "Zoë", "4".repeat(64));
        Member other = Samples.member(new MemberId(42), "Ada", "");
        Member promoted = new Member(Samples.MEMBER, "Zoë", Role.ADMIN, 0, "5".repeat(64), true, 301, 303, 0);
        Member removed = new Member(Samples.MEMBER, "Zoë", Role.ADMIN, 0, "", false, 301, 303, 304);
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
}
