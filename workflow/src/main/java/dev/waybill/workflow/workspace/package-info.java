/**
 * The tenant, its policy, and the grade that says how much its word is worth.
 * Who its members are lives in {@code member}.
 */
@NullMarked
package dev.waybill.workflow.workspace;

import org.jspecify.annotations.NullMarked;
