package dev.waybill.server.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Grants so many requests a minute to each of many askers, refilled evenly. The least recent askers are forgotten
 * past a bound; who is forgotten begins anew with a full bucket.
 */
final class RateLimiter<K> {
    private static final int ASKERS = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final LoadingCache<K, Bucket> buckets;

    RateLimiter(long perMinute, InstantSource clock) {
        TimeMeter meter = new ClockMeter(clock);
        // A bucket is full again after one window without a request, so forgetting it then changes nothing.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ASKERS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(asker -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
    }

    /** Takes one request from the asker's bucket; if there is none left, after how many seconds there is. */
    OptionalLong refusal(K asker) {
        Bucket bucket = buckets.get(asker);
        if (bucket.tryConsume(1)) {
            return OptionalLong.empty();
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return OptionalLong.empty();
        }
        long nanos = probe.getNanosToWaitForRefill();
        return OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(nanos));
    }

    /** The product's clock as the buckets read it. */
    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
