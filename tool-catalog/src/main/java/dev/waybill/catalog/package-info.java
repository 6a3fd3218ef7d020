/** The contract with agents. Arrives next. */
@NullMarked
package dev.waybill.catalog;

import org.jspecify.annotations.NullMarked;
