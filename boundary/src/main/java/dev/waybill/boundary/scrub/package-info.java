/** Secrets and personal data inside a text, replaced by typed marks. It may not know where a text came from or goes. */
@NullMarked
package dev.waybill.boundary.scrub;

import org.jspecify.annotations.NullMarked;
