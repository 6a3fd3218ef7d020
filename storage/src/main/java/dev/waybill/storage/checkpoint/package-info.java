/**
 * The checkpoints' table.
 * Who may answer one is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.checkpoint;

import org.jspecify.annotations.NullMarked;
