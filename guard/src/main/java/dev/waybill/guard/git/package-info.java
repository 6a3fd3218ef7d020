/**
 * Asks git for names: by argument lists, with whatever a repository configures switched off. Reads no file of the worktree and
 * runs no program but git.
 */
@NullMarked
package dev.waybill.guard.git;

import org.jspecify.annotations.NullMarked;
