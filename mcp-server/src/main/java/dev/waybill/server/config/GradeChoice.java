package dev.waybill.server.config;

import dev.waybill.workflow.workspace.Grade;
import java.util.Optional;

/** Who decides the grade of the runs that a server keeps. */
public enum GradeChoice {
    /** Local for agents on the server's own machine, served for others. */
    AUTO(Optional.empty()),
    /** The operator vouches that agents cannot touch the data folder. */
    SERVED(Optional.of(Grade.SERVED)),
    /** The operator says that they can. */
    LOCAL(Optional.of(Grade.LOCAL));

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum doesn't change
    private final Optional<Grade> declared;

    GradeChoice(Optional<Grade> declared) {
        this.declared = declared;
    }

    /** What is said of every network peer; empty to look where it is. */
    public Optional<Grade> declared() {
        return declared;
    }
}
