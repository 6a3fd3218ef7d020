package dev.waybill.server.budget;

import dev.waybill.workflow.budget.BudgetLimits;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.TakeBudget;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts what agents send. A key's bytes are taken out of the ledger by the piece and spent here call by call, so that a
 * report costs no second transaction; what a crash leaves unspent is gone, and never given twice.
 */
public final class Meter implements Toll {
    /** From so many on, those of an earlier hour are forgotten. */
    private static final int MAX_KEYS = 10_000;

    private final Supplier<Ledger> ledger;
    private final BudgetLimits limits;
    private final InstantSource clock;
    private final ConcurrentHashMap<KeyId, Purse> purses = new ConcurrentHashMap<>();
    /** Of messages that came before anyone knew whose they are; the next one that is known pays for them. */
    private final AtomicLong nobodys = new AtomicLong();

    /** @param ledger asked for at the first call and not before: listing tools opens no database */
    public Meter(Supplier<Ledger> ledger, BudgetLimits limits, InstantSource clock) {
        this.ledger = ledger;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void pay(Caller caller, long bytes) {
        Purse purse = purse(caller);
        purse.owe(nobodys.getAndSet(0));
        purse.pay(caller, bytes, clock.millis());
    }

    @Override
    public void owe(Caller caller, long bytes) {
        purse(caller).owe(bytes);
    }

    @Override
    public void owe(long bytes) {
        nobodys.addAndGet(bytes);
    }

    /** Puts back what was taken and not spent: the server stops. */
    public void close() {
        // Side by side: the keys of one workspace then share a commit.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            purses.values().forEach(purse -> threads.execute(purse::close));
        }
    }

    private Purse purse(Caller caller) {
        Purse kept = purses.get(caller.key());
        if (kept != null) {
            return kept;
        }
        if (purses.size() >= MAX_KEYS) {
            long now = clock.millis();
            purses.values().removeIf(purse -> purse.over(now));
        }
        return purses.computeIfAbsent(caller.key(), key -> new Purse(new TakeBudget(ledger.get()), limits));
    }
}
