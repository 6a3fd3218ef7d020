/**
 * JSON as the guard needs it: a strict reader that keeps nothing it is not asked for, and a writer. Here is no library,
 * because every class on the way to a verdict is waited for.
 */
@NullMarked
package dev.waybill.guard.json;

import org.jspecify.annotations.NullMarked;
