/**
 * Counts what an agent used from the host's own record of the session. Numbers leave this package, nothing else.
 */
@NullMarked
package dev.waybill.guard.transcript;

import org.jspecify.annotations.NullMarked;
