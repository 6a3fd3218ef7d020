/**
 * What the guard on a developer's machine may say to the server, the credential it says it with, and when it was last
 * heard. Pure rules; the hook itself is the module {@code guard}, which knows only what is here.
 */
@NullMarked
package dev.waybill.workflow.guard;

import org.jspecify.annotations.NullMarked;
