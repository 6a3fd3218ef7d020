/**
 * The catalogue as it is served: constant bytes, their digest, and what they cost and let through.
 * Loading {@link Catalogue} takes no JSON library; measuring is for the command line and loads what it needs.
 */
@NullMarked
package dev.waybill.catalog.catalogue;

import org.jspecify.annotations.NullMarked;
