/**
 * Fills a data folder with as many runs as a busy workspace has after years, through the product's own use cases. What
 * it makes is for the programs that measure pages; nothing of it is random twice: the same number gives the same runs.
 */
@NullMarked
package dev.waybill.benchmarks.seed;

import org.jspecify.annotations.NullMarked;
