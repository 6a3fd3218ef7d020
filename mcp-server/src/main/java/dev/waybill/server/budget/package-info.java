/**
 * Every byte that an agent chose, counted against its hour, wherever it stands and whichever door it took. What is in a
 * message is not known here, only how long it is and whether it was refused.
 */
@NullMarked
package dev.waybill.server.budget;

import org.jspecify.annotations.NullMarked;
