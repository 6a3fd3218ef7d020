package dev.waybill.catalog.tool;

import dev.waybill.workflow.run.RunStatus;
import java.util.Optional;

/**
 * What an agent may say of its run's status. There is no {@code pending}: no step leads there, so saying it could
 * only ever be refused or change nothing.
 */
public enum ReportedStatus {
    /** The report says nothing of the status; no word of the schema. */
    UNCHANGED(Optional.empty()),
    RUNNING(Optional.of(RunStatus.RUNNING)),
    WAITING(Optional.of(RunStatus.WAITING)),
    COMPLETE(Optional.of(RunStatus.COMPLETE)),
    FAILED(Optional.of(RunStatus.FAILED)),
    CANCELLED(Optional.of(RunStatus.CANCELLED));

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum doesn't change
    private final Optional<RunStatus> status;

    ReportedStatus(Optional<RunStatus> status) {
        this.status = status;
    }

    /** Empty where the report says nothing of the status. */
    public Optional<RunStatus> status() {
        return status;
    }
}
