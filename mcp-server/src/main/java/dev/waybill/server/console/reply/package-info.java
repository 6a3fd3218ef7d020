/**
 * The replies that whoever answers questions can choose from.
 */
@NullMarked
package dev.waybill.server.console.reply;

import org.jspecify.annotations.NullMarked;
