/** The log, followed and searched. */
@NullMarked
package dev.waybill.storage.audit;

import org.jspecify.annotations.NullMarked;
