/** The hook on the developer's machine. It arrives with the issue that builds the scope wall. */
@NullMarked
package dev.waybill.guard;

import org.jspecify.annotations.NullMarked;
