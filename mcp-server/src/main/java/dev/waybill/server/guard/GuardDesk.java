package dev.waybill.server.guard;

import dev.waybill.catalog.bind.GuardSyncBinder;
import dev.waybill.server.budget.Fare;
import dev.waybill.server.log.ServerLog;
import dev.waybill.server.message.StrictBody;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GuardCaller;
import dev.waybill.workflow.usecase.SyncGuard;
import dev.waybill.workflow.workspace.Grade;
import java.util.Optional;

/**
 * Does one exchange with a guard: bytes in, answer out, one line in the log. The line names ids and counts; nothing that
 * the guard sent is in it.
 */
public final class GuardDesk {
    private static final GuardSyncBinder BINDER = new GuardSyncBinder();

    private final Known known;
    private final Sync sync;
    private final ServerLog log;

    /** Finds whose guard a credential is, as {@code AuthenticateGuard} does. */
    @FunctionalInterface
    public interface Known {
        GuardCaller authenticate(String credential, Grade grade, Origin origin);
    }

    /** Does an exchange, as {@code SyncGuard} does. */
    @FunctionalInterface
    public interface Sync {
        SyncGuard.Synced sync(GuardCaller caller, SyncGuard.Request request);
    }

    public GuardDesk(Known known, Sync sync, ServerLog log) {
        this.known = known;
        this.sync = sync;
        this.log = log;
    }

    /** A desk of a server that knows no guards. */
    public static GuardDesk closed(ServerLog log) {
        return new GuardDesk(
                (credential, grade, origin) -> {
                    throw new RefusedException(RefusalCode.UNAUTHENTICATED, "this server knows no guards");
                },
                (caller, request) -> {
                    throw new IllegalStateException("no guard is let in");
                },
                log);
    }

    /**
     * Whose guard it is.
     *
     * @param credential as it arrived; empty where none did
     * @throws RefusedException {@code UNAUTHENTICATED}, for a plugin key too
     */
    public GuardCaller caller(String credential, Grade grade, Origin origin) {
        if (credential.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.UNAUTHENTICATED,
                    "no guard credential was sent: send the header 'Authorization: Bearer wbg_…'");
        }
        return known.authenticate(credential, grade, origin);
    }

    /**
     * The answer to a body; a refusal is an answer too. The body is paid for like any message of the key's agent, which
     * chooses paths and branches. Where the budget is spent, nothing of what the guard says is kept: it is heard, it gets
     * the manifest, and its reports wait for the next hour on its own machine.
     *
     * @param fare what the message costs, with what stood around it
     */
    public GuardAnswer answer(GuardCaller caller, byte[] body, Fare fare) {
        ServerLog.Line line = log.event("guard_sync")
                .with("workspace", caller.workspace().text())
                .with("actor", caller.key().text())
                .with("guard", caller.credential().text());
        Caller payer = caller.asAgent("", "", "");
        boolean refusal = true;
        try {
            Optional<Refusal> spent = spent(fare, payer);
            SyncGuard.Request request = BINDER.bind(StrictBody.read(body)).orThrow();
            SyncGuard.Synced synced =
                    sync.sync(caller, spent.isEmpty() ? GuardTexts.screened(request) : request.withoutWords());
            line.with("run", synced.run().map(run -> run.id().text()).orElse(""))
                    .with("accepted", synced.accepted().size())
                    .with("refused", synced.spoilt().size());
            spent.ifPresent(why -> line.with("code", why.code().text()));
            refusal = false;
            return GuardAnswer.of(synced, spent.map(Refusal::message).orElse(""));
        } catch (RefusedException refused) {
            line.with("code", refused.refusal().code().text());
            return GuardAnswer.of(refused.refusal());
        } catch (RuntimeException defect) {
            line.with(defect);
            return GuardAnswer.of(Refusal.of(RefusalCode.INTERNAL, "Something failed inside; the log has it."));
        } finally {
            if (refusal) {
                fare.refused(payer);
            }
            line.write();
        }
    }

    /** Why the message can't be paid for; empty where it was. */
    private static Optional<Refusal> spent(Fare fare, Caller payer) {
        try {
            fare.pay(payer);
            return Optional.empty();
        } catch (RefusedException refused) {
            if (refused.refusal().code() != RefusalCode.RATE_LIMITED) {
                throw refused;
            }
            return Optional.of(refused.refusal());
        }
    }
}
