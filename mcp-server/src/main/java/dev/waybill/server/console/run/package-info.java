/**
 * The list of runs and the page of one.
 */
@NullMarked
package dev.waybill.server.console.run;

import org.jspecify.annotations.NullMarked;
