/** The files that pages name. */
@NullMarked
package dev.waybill.server.console.asset;

import org.jspecify.annotations.NullMarked;
