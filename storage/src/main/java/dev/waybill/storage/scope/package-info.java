/**
 * The manifests' tables: one row a pattern.
 * What a manifest says of a path is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.scope;

import org.jspecify.annotations.NullMarked;
