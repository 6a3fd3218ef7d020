/** Parts of pages, each alone. */
@NullMarked
package dev.waybill.server.console.page;

import org.jspecify.annotations.NullMarked;
