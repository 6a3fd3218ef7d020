/**
 * Signing in to the console, staying signed in, and signing out: one class a use case.
 * It finds out who somebody is; what they may do is read from their workspace in every transaction.
 */
@NullMarked
package dev.waybill.workflow.signin;

import org.jspecify.annotations.NullMarked;
