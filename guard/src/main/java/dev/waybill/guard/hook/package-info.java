/**
 * What a host says to its hook, read with the contents left out, and what can be answered. The hosts' own forms of an
 * answer live in packages of their own.
 */
@NullMarked
package dev.waybill.guard.hook;

import org.jspecify.annotations.NullMarked;
