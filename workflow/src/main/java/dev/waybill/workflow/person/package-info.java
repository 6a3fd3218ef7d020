/**
 * People who sign in to the console: their names, passwords, second factors and sessions, and the port to where they
 * are kept. What a person may do in a workspace is no business of this package: their member's row there says it.
 */
@NullMarked
package dev.waybill.workflow.person;

import org.jspecify.annotations.NullMarked;
