/**
 * The hook on the developer's machine: drops contents first, asks the manifest, answers at once. The program itself, which
 * alone knows every other package of the guard.
 */
@NullMarked
package dev.waybill.guard;

import org.jspecify.annotations.NullMarked;
