package dev.waybill.workflow.person;

import java.util.OptionalLong;

/** Time-based one-time codes (RFC 6238), as authenticator programs show them. */
public interface SecondFactors {
    /** A new secret, in base 32. */
    String newSecret();

    /** Whether {@code secret} has the form of what {@link #newSecret} gives. */
    boolean isSecret(String secret);

    /**
     * The time step whose code this is: the present one, the one before or the one after. Empty for a wrong code or
     * what is no code.
     */
    OptionalLong step(String secret, String code, long nowMillis);

    /** The address that an authenticator reads from a picture. */
    String uri(String secret, String account);
}
