/**
 * Programs that put a steady load on one part and print what it reached. They measure by ratio, side by side on the
 * same machine; their numbers mean nothing alone.
 */
@NullMarked
package dev.waybill.benchmarks.load;

import org.jspecify.annotations.NullMarked;
