/**
 * What could be meant by what somebody begins to type into a prompt's argument or an address.
 * No rule lives here, and no protocol era is known here.
 */
@NullMarked
package dev.waybill.server.completion;

import org.jspecify.annotations.NullMarked;
