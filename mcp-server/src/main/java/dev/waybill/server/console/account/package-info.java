/**
 * What is a person's own, whatever workspace they are in: their password, second factor and sessions.
 */
@NullMarked
package dev.waybill.server.console.account;

import org.jspecify.annotations.NullMarked;
