/**
 * The port to what is kept: one transaction a use case, with its event and its audit entry inside.
 * Storage implements it; nothing here knows a database.
 */
@NullMarked
package dev.waybill.workflow.ledger;

import org.jspecify.annotations.NullMarked;
