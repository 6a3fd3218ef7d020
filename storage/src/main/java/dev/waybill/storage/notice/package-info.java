/**
 * The tables of notices and of how far they were read.
 * What is told is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.notice;

import org.jspecify.annotations.NullMarked;
