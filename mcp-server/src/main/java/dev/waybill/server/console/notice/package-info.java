/**
 * What a member is told of, to read.
 */
@NullMarked
package dev.waybill.server.console.notice;

import org.jspecify.annotations.NullMarked;
