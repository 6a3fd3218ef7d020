package dev.waybill.server.http;

/**
 * How often one may ask.
 *
 * @param perAddressPerMinute requests of one network address, whoever it says it is; at least 1
 * @param perKeyPerMinute     requests of one plugin key; at least 1
 */
public record RateLimits(long perAddressPerMinute, long perKeyPerMinute) {
    public RateLimits {
        if (perAddressPerMinute < 1 || perKeyPerMinute < 1) {
            throw new IllegalArgumentException("a rate limit is at least 1 a minute");
        }
    }
}
