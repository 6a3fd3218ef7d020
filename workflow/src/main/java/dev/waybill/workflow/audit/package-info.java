/**
 * The tamper-evident log: what an entry says, how entries are chained and heads are signed.
 * What may be logged is decided by the use cases; where it is kept, by storage.
 */
@NullMarked
package dev.waybill.workflow.audit;

import org.jspecify.annotations.NullMarked;
