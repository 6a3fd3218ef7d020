/** People in a workspace: their roles, and the one table that says what each role may do. */
@NullMarked
package dev.waybill.workflow.member;

import org.jspecify.annotations.NullMarked;
