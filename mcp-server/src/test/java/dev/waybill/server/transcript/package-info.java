/**
 * What goes over the wire, word for word: one committed transcript for each era on each transport. A change of a byte
 * shows in a diff that somebody has to look at.
 */
@NullMarked
package dev.waybill.server.transcript;

import org.jspecify.annotations.NullMarked;
