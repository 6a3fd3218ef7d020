/**
 * The control database: which workspaces there are and which a key leads to.
 * It routes and never decides.
 */
@NullMarked
package dev.waybill.storage.control;

import org.jspecify.annotations.NullMarked;
