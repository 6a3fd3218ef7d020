/**
 * SHA-256, the one digest of this project, as the records here use it.
 * What is digested, and in which normal form, stands beside each record.
 */
@NullMarked
package dev.waybill.workflow.digest;

import org.jspecify.annotations.NullMarked;
