/**
 * One class a use case: what an agent, an admin or a member may ask, each one transaction. Tools, console and
 * command line are adapters over these, so none can go round a rule.
 */
@NullMarked
package dev.waybill.workflow.usecase;

import org.jspecify.annotations.NullMarked;
