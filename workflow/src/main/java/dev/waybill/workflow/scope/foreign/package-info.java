/**
 * Files of other programs that say which paths are whose or are left alone, translated into patterns of a manifest.
 * What has no translation is named with its line and the reason; nothing here reads a file or decides about a path.
 */
@NullMarked
package dev.waybill.workflow.scope.foreign;

import org.jspecify.annotations.NullMarked;
