/**
 * What becomes of one text: kept, kept in part, or refused, by the mode of its workspace and the kind of its field. It
 * may not know which tool or door a text came through.
 */
@NullMarked
package dev.waybill.boundary.policy;

import org.jspecify.annotations.NullMarked;
