/**
 * Programs that run Waybill and others in turns, and print the ratio. What is compared is started as its users start
 * it; nothing here knows how either side works inside.
 */
@NullMarked
package dev.waybill.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
