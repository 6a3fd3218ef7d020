/**
 * The runs' table. Reading goes through Jdbi; what every report does goes through kept statements.
 * Which step a run may take is decided in workflow.
 */
@NullMarked
package dev.waybill.storage.run;

import org.jspecify.annotations.NullMarked;
