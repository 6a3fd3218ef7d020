/** Commands about the tamper-evident logs. They read and check; nothing here writes an entry. */
@NullMarked
package dev.waybill.server.cli.audit;

import org.jspecify.annotations.NullMarked;
