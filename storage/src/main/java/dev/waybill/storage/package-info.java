/** What is kept. Arrives next. */
@NullMarked
package dev.waybill.storage;

import org.jspecify.annotations.NullMarked;
