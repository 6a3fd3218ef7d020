package dev.waybill.workflow.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when the test says so. */
public final class TestClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }
}
