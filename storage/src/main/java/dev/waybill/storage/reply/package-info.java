/**
 * The table of saved replies.
 * Who may keep them is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.reply;

import org.jspecify.annotations.NullMarked;
