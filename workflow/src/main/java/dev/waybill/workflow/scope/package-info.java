/**
 * Which paths may be written: patterns, manifests, and the rule that decides. Pure functions over text; no file
 * system is ever asked.
 */
@NullMarked
package dev.waybill.workflow.scope;

import org.jspecify.annotations.NullMarked;
