/** Whether a text is a body: code, a diff, an encoded blob. It says which rule fired and where, and never what the text was. */
@NullMarked
package dev.waybill.boundary.detect;

import org.jspecify.annotations.NullMarked;
