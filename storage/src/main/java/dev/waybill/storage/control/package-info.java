/**
 * The control database: which workspaces there are, which a key leads to, and who signs in.
 * It routes and never decides.
 */
@NullMarked
package dev.waybill.storage.control;

import org.jspecify.annotations.NullMarked;
