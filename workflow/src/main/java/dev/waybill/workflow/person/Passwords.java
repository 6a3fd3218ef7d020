package dev.waybill.workflow.person;

/** Turns passwords into what may be kept of them. Every call is dear on purpose, about a quarter of a second. */
public interface Passwords {
    /** The hash of a password that {@link PasswordRules} let pass. */
    String hash(String password);

    boolean matches(String password, String hash);

    /**
     * A hash that no password matches and that costs as much to compare as any: what an unknown name's password is
     * held against, so that the time does not tell which names are known.
     */
    String decoy();
}
