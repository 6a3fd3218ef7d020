/** Whether what is kept and what it is for agree. */
@NullMarked
package dev.waybill.storage.inventory;

import org.jspecify.annotations.NullMarked;
