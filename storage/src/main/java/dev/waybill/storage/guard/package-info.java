/**
 * What is kept of guards: credentials as hashes, which reports were taken, when each run's guard was heard.
 * What a report does to a run is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.guard;

import org.jspecify.annotations.NullMarked;
