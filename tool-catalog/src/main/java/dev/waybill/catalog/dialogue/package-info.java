/**
 * What a host may be asked to show its user while an agent waits: constant texts, and a form that decides nothing.
 */
@NullMarked
package dev.waybill.catalog.dialogue;

import org.jspecify.annotations.NullMarked;
