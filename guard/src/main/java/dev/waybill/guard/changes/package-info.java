/**
 * What changed in a worktree, whoever changed it and by whatever means, held against the manifest. Names leave this
 * package; contents are compared with git's digests and go nowhere.
 */
@NullMarked
package dev.waybill.guard.changes;

import org.jspecify.annotations.NullMarked;
