package dev.waybill.benchmarks.seed;

import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.WorkUnit;
import dev.waybill.workflow.usage.UsageSlice;
import java.util.HashMap;
import java.util.Map;

/**
 * Another run that went as a known one did: with ids, ticket, branch and times of its own, its row as it is at the end,
 * its events recorded one by one. It costs a tenth of what the use cases cost, which is what makes a million possible.
 */
final class RunCopy implements Crowd.Member {
    private final OneTransaction ledger;
    private final Team team;
    private final KnownRun known;
    private final RunId id;
    /** What an event's detail names of the known run, and what it is called here. */
    private final Map<String, String> renamed = new HashMap<>();

    private int recorded;

    /** Keeps the run and its checkpoints. */
    RunCopy(OneTransaction ledger, Team team, KnownRun known, IdMint ids, int number) {
        this.ledger = ledger;
        this.team = team;
        this.known = known;
        this.id = new RunId(ids.mint());
        WriteTransaction transaction = ledger.transaction();
        long later = transaction.nowMillis() - known.run().startedAtMillis();
        transaction.runs().insert(run(known.run(), ids.randomBits(), number, later));
        // All on the day of its beginning: a copy's steps are minutes apart.
        transaction
                .usage()
                .add(
                        UsageSlice.day(transaction.nowMillis()),
                        known.run().project(),
                        known.run().key(),
                        known.usage());
        for (Checkpoint checkpoint : known.checkpoints()) {
            Checkpoint copy = copy(checkpoint, new CheckpointId(ids.mint()), later);
            transaction.checkpoints().insert(copy);
            renamed.put(checkpoint.id().text(), copy.id().text());
            renamed.put(Binding.of(checkpoint).digest(), Binding.of(copy).digest());
        }
    }

    /** Records the next event. */
    @Override
    public boolean step() {
        Event event = known.events().get(recorded++);
        String detail = event.detail();
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            detail = detail.replace(name.getKey(), name.getValue());
        }
        ledger.transaction()
                .record(
                        event.actor(),
                        team.origin(event.actor()),
                        id,
                        new EventDraft(event.type(), detail, event.text()));
        return recorded < known.events().size();
    }

    private Run run(Run run, long fence, int number, long later) {
        Hold hold = run.hold();
        return new Run(
                id,
                run.project(),
                run.key(),
                new WorkUnit(
                        SeededAgent.ticket(number),
                        run.unit().title(),
                        SeededAgent.branch(number),
                        run.unit().baseBranch(),
                        ""),
                run.progress(),
                new Hold(fence, hold.takeOvers(), hold.grade(), hold.hostName(), hold.hostVersion()),
                run.startedAtMillis() + later,
                run.updatedAtMillis() + later,
                later(run.endedAtMillis(), later));
    }

    private Checkpoint copy(Checkpoint checkpoint, CheckpointId copied, long later) {
        return new Checkpoint(
                copied,
                id,
                checkpoint.key(),
                checkpoint.kind(),
                checkpoint.state(),
                checkpoint.summary(),
                checkpoint.headSha(),
                checkpoint.scopeDigest(),
                checkpoint.textDigest(),
                checkpoint.grade(),
                checkpoint.initiatorOwner(),
                checkpoint.initiatorMaker(),
                checkpoint.decidedBy(),
                checkpoint.bySelf(),
                checkpoint.comment(),
                checkpoint.hostComment(),
                checkpoint.requestedAtMillis() + later,
                later(checkpoint.decidedAtMillis(), later),
                checkpoint.waits());
    }

    private static long later(long millis, long later) {
        return millis == 0 ? 0 : millis + later;
    }
}
