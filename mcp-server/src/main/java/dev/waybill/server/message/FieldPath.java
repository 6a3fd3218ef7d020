package dev.waybill.server.message;

import dev.waybill.workflow.cap.Caps;

/**
 * Where the reader of a message stands, for an error: {@code params.arguments.message}. It says no name that only
 * the caller knows: from the first such name on, it says "a field". One reader's own; not for several threads.
 */
final class FieldPath {
    /** The name or the item number on each level; one of the two counts. */
    private final String[] names = new String[Caps.JSON_DEPTH];

    private final int[] items = new int[Caps.JSON_DEPTH];

    /** Goes to a field of the object on this level, counted from 1. */
    void toField(int level, String name) {
        names[level - 1] = name;
        items[level - 1] = -1;
    }

    /** Goes to an item of the list on this level, counted from 1. */
    void toItem(int level, int number) {
        names[level - 1] = "";
        items[level - 1] = number;
    }

    /** The value that lies under so many levels, to begin a sentence with. */
    String value(int levels) {
        StringBuilder path = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            if (items[level] >= 0) {
                // No list of the contract holds another container: what is further in has no name of ours.
                return path.isEmpty()
                        ? "A list's item"
                        : path.append('[').append(items[level]).append(']').toString();
            }
            if (!FieldNames.known(names[level])) {
                return path.isEmpty() ? "A field" : "A field of " + path;
            }
            path.append(path.isEmpty() ? "" : ".").append(names[level]);
        }
        return path.isEmpty() ? "The message" : path.toString();
    }

    /** The name of a field in the object that lies under so many levels, to begin a sentence with. */
    String nameIn(int levels) {
        return levels == 0 ? "A field name" : "A field name under " + inSentence(value(levels));
    }

    private static String inSentence(String start) {
        return start.startsWith("A ") ? "a " + start.substring(2) : start;
    }
}
