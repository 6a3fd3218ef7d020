/**
 * Where a path really leads: worktrees, links, and the folders that belong to git or to Waybill. Decides nothing.
 */
@NullMarked
package dev.waybill.guard.place;

import org.jspecify.annotations.NullMarked;
