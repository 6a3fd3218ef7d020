/**
 * The projects' table.
 * What disconnecting means is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.project;

import org.jspecify.annotations.NullMarked;
