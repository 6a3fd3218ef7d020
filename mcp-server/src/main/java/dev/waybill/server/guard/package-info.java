/**
 * What the server says to guards: one exchange, read strictly and answered as JSON, over HTTP or beside the data.
 * What a report does is decided in workflow; nothing here knows a transport.
 */
@NullMarked
package dev.waybill.server.guard;

import org.jspecify.annotations.NullMarked;
