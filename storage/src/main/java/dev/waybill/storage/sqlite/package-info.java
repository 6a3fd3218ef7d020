/**
 * SQLite's files: how they are made, locked and opened, and what its error codes mean to us.
 * No statement about Waybill's tables lives here.
 */
@NullMarked
package dev.waybill.storage.sqlite;

import org.jspecify.annotations.NullMarked;
