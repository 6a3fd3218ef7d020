/**
 * The protocol's revision 2026-07-28: stateless, each request says all about itself. Nothing of it is kept
 * between two requests, and nothing here is loaded for a client of an earlier revision.
 */
@NullMarked
package dev.waybill.server.modern;

import org.jspecify.annotations.NullMarked;
