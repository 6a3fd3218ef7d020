/**
 * How many members have to approve which questions, to read and to set.
 */
@NullMarked
package dev.waybill.server.console.quorum;

import org.jspecify.annotations.NullMarked;
