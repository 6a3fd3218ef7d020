/**
 * What the databases keep, column by column, and what for: words for those whose data it is. No rule of a run lives here.
 */
@NullMarked
package dev.waybill.workflow.inventory;

import org.jspecify.annotations.NullMarked;
