/**
 * What runs used, summed by day, project and key. The sums are kept beside the runs, in the same transactions, so that
 * pages never count through events.
 */
@NullMarked
package dev.waybill.workflow.usage;

import org.jspecify.annotations.NullMarked;
