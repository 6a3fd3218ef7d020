/**
 * What the guard has to report, kept until a server took it. Bounded, and what did not fit is counted.
 */
@NullMarked
package dev.waybill.guard.spool;

import org.jspecify.annotations.NullMarked;
