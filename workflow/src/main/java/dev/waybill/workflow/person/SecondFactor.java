package dev.waybill.workflow.person;

/**
 * What somebody proves beside their password.
 *
 * @param secret   shared with their authenticator, in base 32; empty for none
 * @param lastStep the time step of the last code that was taken: a code is good once, and so is every earlier one
 */
public record SecondFactor(String secret, long lastStep) {
    public static final SecondFactor NONE = new SecondFactor("", 0);

    public boolean enabled() {
        return !secret.isEmpty();
    }

    @Override
    public String toString() {
        return enabled() ? "SecondFactor[redacted]" : "SecondFactor[none]";
    }
}
