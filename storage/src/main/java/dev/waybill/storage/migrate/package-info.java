/**
 * Brings a database's tables up to this program's version, under the lock; forward only.
 * The DDL itself lies in the resources, a folder for each kind of database.
 */
@NullMarked
package dev.waybill.storage.migrate;

import org.jspecify.annotations.NullMarked;
