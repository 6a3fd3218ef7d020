/**
 * Who wants to hear when a resource changes, and the watch that tells them. It knows no era of the protocol: each
 * puts the news into its own message.
 */
@NullMarked
package dev.waybill.server.subscription;

import org.jspecify.annotations.NullMarked;
