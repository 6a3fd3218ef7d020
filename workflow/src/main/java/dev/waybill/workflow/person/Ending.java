package dev.waybill.workflow.person;

import java.util.Locale;

/** Why a session ended. */
public enum Ending {
    /** Its person signed out in it. */
    SIGNED_OUT,
    /** Its person ended it from another one. */
    ENDED_ELSEWHERE,
    /** Nobody used it for {@link SessionRules#IDLE}. */
    IDLE,
    /** It went on for {@link SessionRules#LONGEST}. */
    TOO_OLD,
    /** The second factor did not come within {@link SessionRules#SECOND_FACTOR}. */
    SECOND_FACTOR_NOT_GIVEN,
    /** A cookie came that had been replaced long ago: two hold this session, and one of them stole it. */
    REPLAYED,
    /** The password was changed in another session, or by a link. */
    PASSWORD_CHANGED;

    /** The reason as logs and pages show it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
