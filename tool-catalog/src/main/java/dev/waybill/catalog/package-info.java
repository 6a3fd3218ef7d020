/**
 * The contract with agents, in seven parts: {@code tool}, {@code prompt}, {@code resource}, {@code dialogue}, {@code schema},
 * {@code bind} and {@code catalogue}.
 * Nothing here reads a setting, a clock or a row, so nothing can change a byte of what agents are told.
 */
@NullMarked
package dev.waybill.catalog;

import org.jspecify.annotations.NullMarked;
