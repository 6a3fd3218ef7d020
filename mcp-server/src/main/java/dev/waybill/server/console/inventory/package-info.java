/**
 * What is kept, column by column, to read.
 */
@NullMarked
package dev.waybill.server.console.inventory;

import org.jspecify.annotations.NullMarked;
