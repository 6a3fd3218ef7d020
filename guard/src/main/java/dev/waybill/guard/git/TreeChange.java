package dev.waybill.guard.git;

/**
 * A file that differs between two trees, or between a tree and the index.
 *
 * @param digest what it is afterwards; zeros where it is gone
 * @param mode what it is afterwards
 */
public record TreeChange(GitName name, String mode, String digest) {}
