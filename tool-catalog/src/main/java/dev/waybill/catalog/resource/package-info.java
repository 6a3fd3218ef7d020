/**
 * What can be read by an address: the templates, as they are listed, and the addresses themselves.
 * What stands behind an address, and who may read it, is asked elsewhere.
 */
@NullMarked
package dev.waybill.catalog.resource;

import org.jspecify.annotations.NullMarked;
