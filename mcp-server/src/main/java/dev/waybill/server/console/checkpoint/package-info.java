/**
 * The inbox of questions, one question, and its answer.
 */
@NullMarked
package dev.waybill.server.console.checkpoint;

import org.jspecify.annotations.NullMarked;
