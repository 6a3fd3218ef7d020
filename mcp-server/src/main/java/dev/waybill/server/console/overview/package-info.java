/** The page that a member comes in by: how the projects stand, in figures that lead on. */
@NullMarked
package dev.waybill.server.console.overview;

import org.jspecify.annotations.NullMarked;
