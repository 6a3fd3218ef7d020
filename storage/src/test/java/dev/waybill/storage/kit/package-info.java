/**
 * The contract kit: what every database that Waybill can stand on must do, as abstract test classes.
 * A database's own tests extend each of them and say how to open it.
 */
@NullMarked
package dev.waybill.storage.kit;

import org.jspecify.annotations.NullMarked;
