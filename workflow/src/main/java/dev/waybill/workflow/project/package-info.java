/** A repository that an admin connected: its slug and name, never its content. */
@NullMarked
package dev.waybill.workflow.project;

import org.jspecify.annotations.NullMarked;
