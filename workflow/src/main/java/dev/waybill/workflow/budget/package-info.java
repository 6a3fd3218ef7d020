/**
 * How many bytes agents may choose in an hour, and how many they did. What was in them is not known here, nor how they
 * came.
 */
@NullMarked
package dev.waybill.workflow.budget;

import org.jspecify.annotations.NullMarked;
