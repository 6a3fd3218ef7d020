/**
 * One record per tool input and per tool output, with its caps, forms and description beside it.
 * How JSON becomes an input is {@code bind}'s part; what a tool does is the server's.
 */
@NullMarked
package dev.waybill.catalog.tool;

import org.jspecify.annotations.NullMarked;
