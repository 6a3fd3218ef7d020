/**
 * What is kept, behind one door: {@link dev.waybill.storage.DataFolder}. The packages below hold the writer, the
 * tables and the log; nothing outside this module names them.
 */
@NullMarked
package dev.waybill.storage;

import org.jspecify.annotations.NullMarked;
