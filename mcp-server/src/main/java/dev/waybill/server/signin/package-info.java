/**
 * The libraries behind signing in: bcrypt for passwords, one-time codes for the second factor.
 * When they are asked, and what follows from an answer, is decided in {@code workflow.signin}.
 */
@NullMarked
package dev.waybill.server.signin;

import org.jspecify.annotations.NullMarked;
