package dev.waybill.storage.audit;

import dev.waybill.workflow.audit.Actor;

/**
 * An event's row as the verifier reads it, erasable columns and all.
 *
 * @param textSalt       empty where there is no text, or none any more
 * @param textCommitment empty where there never was a text
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared
record LoggedEvent(
        long atMillis, String type, Actor actor, String detail, String text, byte[] textSalt, byte[] textCommitment) {}
