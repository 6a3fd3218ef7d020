/** Commands of the guard that are no hooks. The hooks themselves are in the module guard, with a launcher of their own. */
@NullMarked
package dev.waybill.server.cli.guard;

import org.jspecify.annotations.NullMarked;
