/** The daily sums of what runs used. Only the writer's transactions add to them. */
@NullMarked
package dev.waybill.storage.usage;

import org.jspecify.annotations.NullMarked;
