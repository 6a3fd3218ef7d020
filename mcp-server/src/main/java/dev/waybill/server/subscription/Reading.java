package dev.waybill.server.subscription;

import java.util.Map;
import java.util.Set;

/**
 * How resources looked in one reading.
 *
 * @param number given before it began: of two, the one with the higher number is no older, and what a lower one says is
 *     not believed after it
 * @param asked what was looked at; of everything else it says nothing
 * @param marks of those that are there for the caller
 */
record Reading(long number, Set<String> asked, Map<String, String> marks) {
    /** The mark of what was asked for; empty text for one that has gone. */
    String mark(String uri) {
        return marks.getOrDefault(uri, "");
    }
}
