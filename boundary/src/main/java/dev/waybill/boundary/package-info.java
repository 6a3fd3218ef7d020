/** The text policy. It knows text, caps and rules, and no tool, door or database. */
@NullMarked
package dev.waybill.boundary;

import org.jspecify.annotations.NullMarked;
