package dev.waybill.server.door;

import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;

/**
 * Who sent a message: known beforehand on HTTP, found out on stdio when a tool is called and not before, so that
 * listing tools opens no database.
 */
@FunctionalInterface
public interface CallerSource {
    /**
     * The caller.
     *
     * @throws RefusedException as {@link Authenticator#authenticate}
     */
    Caller caller();
}
