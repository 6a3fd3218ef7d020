package dev.waybill.guard.git;

/**
 * A file in the index.
 *
 * @param mode six octal digits
 * @param digest the object's name
 * @param hidden which flag keeps its changes from being seen; empty for none
 */
public record IndexEntry(GitName name, String mode, String digest, String hidden) {}
