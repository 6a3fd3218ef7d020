/**
 * The prompts that people choose in their host: their definitions and their frames, all constants.
 * A frame never takes in anything: what is kept of a run stands beside it, as data.
 */
@NullMarked
package dev.waybill.catalog.prompt;

import org.jspecify.annotations.NullMarked;
