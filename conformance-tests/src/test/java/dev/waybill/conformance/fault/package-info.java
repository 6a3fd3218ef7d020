/**
 * What happens when things go wrong at once: crashes, many processes, races. Short here, long by a documented
 * command.
 */
@NullMarked
package dev.waybill.conformance.fault;

import org.jspecify.annotations.NullMarked;
