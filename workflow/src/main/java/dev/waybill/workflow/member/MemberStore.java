package dev.waybill.workflow.member;

import dev.waybill.workflow.id.MemberId;
import java.util.List;
import java.util.Optional;

/** The members of one workspace, inside one transaction. */
public interface MemberStore {
    Optional<Member> find(MemberId id);

    /** A present member by name. */
    Optional<Member> findByName(String name);

    /** A present member by the hash of their sign-in token. */
    Optional<Member> findByTokenHash(String tokenHash);

    /** Present members, by name. */
    List<Member> list();

    void insert(Member member);

    /** Writes every column that may change; the row must exist. */
    void update(Member member);
}
