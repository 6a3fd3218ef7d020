/**
 * The resources: which there are for a key, what stands at an address, and what tells that it has changed.
 * No rule lives here, and no protocol era is known here.
 */
@NullMarked
package dev.waybill.server.resources;

import org.jspecify.annotations.NullMarked;
