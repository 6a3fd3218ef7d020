/**
 * Sentences that approvers use often. They are people's words, and decide nothing by themselves.
 */
@NullMarked
package dev.waybill.workflow.reply;

import org.jspecify.annotations.NullMarked;
