/**
 * Every limit of the product, in one place. Schemas, validation, the database's checks and the documents read
 * them from here; no other file may write such a number.
 */
@NullMarked
package dev.waybill.workflow.cap;

import org.jspecify.annotations.NullMarked;
