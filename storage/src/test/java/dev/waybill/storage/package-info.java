/** The proofs of this module, on real files in temporary folders. */
@NullMarked
package dev.waybill.storage;

import org.jspecify.annotations.NullMarked;
