/**
 * The audit log of a workspace, to read.
 */
@NullMarked
package dev.waybill.server.console.audit;

import org.jspecify.annotations.NullMarked;
