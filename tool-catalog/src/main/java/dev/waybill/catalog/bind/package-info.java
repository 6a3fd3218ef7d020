/**
 * Steps 2 and 3 of the boundary: from a strictly parsed JSON object to a tool's input record, or the first
 * problem. Without reflection; what text means, and whether it may be kept, is for later steps.
 */
@NullMarked
package dev.waybill.catalog.bind;

import org.jspecify.annotations.NullMarked;
