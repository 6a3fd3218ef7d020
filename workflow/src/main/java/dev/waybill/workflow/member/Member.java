package dev.waybill.workflow.member;

import dev.waybill.workflow.id.MemberId;

/**
 * A person in one workspace. An absent time or id is 0.
 *
 * @param name            what they are called by, unique in the workspace; at most {@code Caps.NAME}
 * @param project         the only project they may see; 0 for all
 * @param tokenHash       SHA-256 of the sign-in token for commands, 64 hex digits; empty where none was made
 * @param roleSinceMillis when they were added or last given more rights: a question asked before is not theirs
 */
public record Member(
        MemberId id,
        String name,
        Role role,
        long project,
        String tokenHash,
        long addedAtMillis,
        long roleSinceMillis,
        long removedAtMillis) {
    public boolean present() {
        return removedAtMillis == 0;
    }
}
