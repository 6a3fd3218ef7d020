/**
 * The one row that says what an owner decided for a workspace.
 * Its rules are applied in workflow.
 */
@NullMarked
package dev.waybill.storage.policy;

import org.jspecify.annotations.NullMarked;
