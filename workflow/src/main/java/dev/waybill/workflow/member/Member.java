package dev.waybill.workflow.member;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;

/**
 * A person in one workspace. An absent time or id is 0.
 *
 * @param name            what they are called by, unique in the workspace; at most {@code Caps.NAME}
 * @param limit           which projects they may see
 * @param tokenHash       SHA-256 of the sign-in token for commands, 64 hex digits; empty where none was made
 * @param signsIn         whether somebody accepted an invitation and signs in to the console as this member
 * @param roleSinceMillis when they were added or last given more rights: a question asked before is not theirs
 */
public record Member(
        MemberId id,
        String name,
        Role role,
        ProjectLimit limit,
        String tokenHash,
        boolean signsIn,
        long addedAtMillis,
        long roleSinceMillis,
        long removedAtMillis) {
    public boolean present() {
        return removedAtMillis == 0;
    }

    /** Whether what belongs to {@code other} is theirs to see; 0 stands for what belongs to the whole workspace. */
    public boolean reachesProject(long other) {
        return !limit.limits() || (other != 0 && limit.reaches(new ProjectId(other)));
    }

    /** The member with another role; one that adds no right leaves what was theirs to approve. */
    public Member withRole(Role next, long nowMillis) {
        long since = role.covers(next) ? roleSinceMillis : nowMillis;
        return new Member(id, name, next, limit, tokenHash, signsIn, addedAtMillis, since, removedAtMillis);
    }

    /** The member with a new sign-in token; who holds it is known from now on only. */
    public Member withToken(String newTokenHash, long nowMillis) {
        return new Member(id, name, role, limit, newTokenHash, signsIn, addedAtMillis, nowMillis, removedAtMillis);
    }

    /** The member with another limit; what they could not see before was not asked of them. */
    public Member limitedTo(ProjectLimit next, long nowMillis) {
        long since = limit.covers(next) ? roleSinceMillis : nowMillis;
        return new Member(id, name, role, next, tokenHash, signsIn, addedAtMillis, since, removedAtMillis);
    }

    /** The member without a sign-in token for commands. */
    public Member withoutToken() {
        return new Member(id, name, role, limit, "", signsIn, addedAtMillis, roleSinceMillis, removedAtMillis);
    }

    /** The member as whom somebody signs in to the console; as with a token, who that is is known from now on only. */
    public Member signingIn(long nowMillis) {
        return new Member(id, name, role, limit, tokenHash, true, addedAtMillis, nowMillis, removedAtMillis);
    }

    /** Whether anybody can act as this member: with a token for commands, or signed in to the console. */
    public boolean reachable() {
        return signsIn || !tokenHash.isEmpty();
    }

    /** The member after they left: the row stays for what they decided, the token does not. */
    public Member removed(long nowMillis) {
        return new Member(id, name, role, limit, "", false, addedAtMillis, roleSinceMillis, nowMillis);
    }
}
