/**
 * The prompts: each gives its constant frame and, beside it as data, the run that it is about.
 * No rule lives here, and no protocol era is known here.
 */
@NullMarked
package dev.waybill.server.prompts;

import org.jspecify.annotations.NullMarked;
