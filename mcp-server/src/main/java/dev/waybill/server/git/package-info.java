/**
 * Asks git which paths changed: names only, by argument lists, with whatever a repository configures switched off.
 * The one package of the server that starts a process.
 */
@NullMarked
package dev.waybill.server.git;

import org.jspecify.annotations.NullMarked;
