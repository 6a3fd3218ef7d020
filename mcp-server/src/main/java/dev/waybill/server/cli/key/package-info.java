/** Commands about plugin keys. A key's text passes through here once, on its way to whoever asked for it. */
@NullMarked
package dev.waybill.server.cli.key;

import org.jspecify.annotations.NullMarked;
