/** How numbers and texts leave the console. */
@NullMarked
package dev.waybill.server.console.page;

import org.jspecify.annotations.NullMarked;
