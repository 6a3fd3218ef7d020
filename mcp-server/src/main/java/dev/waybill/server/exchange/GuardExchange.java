package dev.waybill.server.exchange;

import dev.waybill.guard.spool.Report;
import dev.waybill.guard.spool.ReportKind;
import dev.waybill.guard.spool.Spool;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.Session;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.workflow.guard.GuardWords;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One exchange of a worktree's guard with its server: sends what waits in the spool, and keeps manifest and session as
 * the answer has them. What a server took, or will never take, leaves the spool; everything else is sent again.
 */
public final class GuardExchange {
    /** Requests of one exchange: a spool that filled up offline is emptied bit by bit. */
    private static final int MAX_ROUNDS = 8;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final WorktreeState state;
    private final Connection connection;
    private final Way way;
    private final InstantSource clock;
    private final Spool spool;

    /**
     * What came of it.
     *
     * @param reached whether a server answered: manifest and session are fresh
     * @param status  of the last answer; 0 where none came
     * @param settled reports that left the spool
     * @param spoilt  those among them that no server will take
     */
    public record Outcome(boolean reached, int status, int settled, int spoilt) {}

    public GuardExchange(WorktreeState state, Connection connection, Way way, InstantSource clock) {
        this.state = state;
        this.connection = connection;
        this.way = way;
        this.clock = clock;
        this.spool = new Spool(state);
    }

    /**
     * Exchanges.
     *
     * @throws IOException when no answer came, or the state can't be kept
     */
    public Outcome run(Sender sender, boolean start) throws IOException, InterruptedException {
        int settled = 0;
        int spoilt = 0;
        boolean first = true;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Report> reports = SyncBody.fitting(waiting());
            if (reports.isEmpty() && !first) {
                break;
            }
            Way.Answer answer = send(sender, start && first, reports);
            Optional<Told> told = answer.status() == OK ? Told.parse(answer.json()) : Optional.empty();
            if (told.isEmpty()) {
                if (answer.status() != BAD_REQUEST || reports.size() != 1) {
                    return new Outcome(false, answer.status(), settled, spoilt);
                }
                // The one report is what the server can't read; without it the rest can go.
                settle(List.of(reports.getFirst().id()), reports);
                spoilt++;
                settled++;
                continue;
            }
            keep(told.get());
            settle(told.get().settled(), reports);
            settled += told.get().settled().size();
            spoilt += told.get().spoilt();
            first = false;
            if (told.get().settled().isEmpty()) {
                break;
            }
        }
        return new Outcome(true, OK, settled, spoilt);
    }

    private List<Report> waiting() throws IOException {
        List<Report> reports = new ArrayList<>();
        long dropped = spool.takeDropped();
        if (dropped > 0) {
            long now = clock.millis();
            reports.add(Report.dropped(Spool.newId(now, "dropped"), now, dropped));
        }
        for (Report report : spool.oldest(SyncBody.MAX_REPORTS)) {
            if (GuardWords.mark(report.id())) {
                reports.add(report);
            } else {
                spool.remove(List.of(report.id()));
            }
        }
        return reports;
    }

    private Way.Answer send(Sender sender, boolean start, List<Report> reports)
            throws IOException, InterruptedException {
        byte[] body = SyncBody.of(
                sender,
                connection.project(),
                connection.baseBranch(),
                state.name(),
                state.session().run(),
                state.manifest().map(CachedManifest::digest).orElse(""),
                start,
                reports);
        return way.send(connection.credential(), body);
    }

    private void settle(List<String> ids, List<Report> sent) throws IOException {
        spool.remove(ids);
        for (Report report : sent) {
            if (report.kind() == ReportKind.DROPPED && ids.contains(report.id())) {
                spool.forgetDropped();
            }
        }
    }

    private void keep(Told told) throws IOException {
        long now = clock.millis();
        Optional<CachedManifest> kept = state.manifest();
        if (told.scope().isPresent()) {
            Told.Scope scope = told.scope().get();
            state.keep(
                    new CachedManifest(told.scopeDigest(), scope.editable(), scope.readOnly(), scope.excluded(), now));
        } else if (kept.isPresent() && kept.get().digest().equals(told.scopeDigest())) {
            CachedManifest same = kept.get();
            state.keep(new CachedManifest(same.digest(), same.editable(), same.readOnly(), same.excluded(), now));
        } else {
            throw new RefusedException(
                    RefusalCode.UNAVAILABLE, "the server's answer holds no manifest: is it a Waybill server?");
        }
        state.keep(new Session(
                told.run(),
                told.held() ? "held" : told.status(),
                told.phase(),
                told.scopeDigest(),
                told.decisions(),
                now));
    }
}
