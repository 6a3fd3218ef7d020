/**
 * What moves without a reload: single-use tickets, and the streams that they open.
 */
@NullMarked
package dev.waybill.server.console.live;

import org.jspecify.annotations.NullMarked;
