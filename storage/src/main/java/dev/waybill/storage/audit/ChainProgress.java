package dev.waybill.storage.audit;

import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.workflow.audit.ChainCheck;
import dev.waybill.workflow.audit.ChainState;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Follows logs a stretch at a time, so that a page can have a log of any length checked. What was followed once is not
 * looked at again while the folder is open: that an old entry is changed under a running server is for
 * {@link AuditTrail} to find, which begins at the first. Safe for any number of threads.
 */
public final class ChainProgress implements ChainCheck {
    /** A second's work or two. */
    static final int STRETCH = 200_000;
    /** Workspaces whose progress is remembered; that of the least recently asked is forgotten. */
    private static final int REMEMBERED = 256;

    private final Function<WorkspaceId, SqliteFile> workspaces;
    private final InstantSource clock;
    private final int stretch;

    private final Map<WorkspaceId, Progress> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkspaceId, Progress> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Opens no file yet.
     *
     * @param workspaces where a workspace's file lies, whether there is one or not
     */
    public ChainProgress(Function<WorkspaceId, SqliteFile> workspaces, InstantSource clock) {
        this(workspaces, clock, STRETCH);
    }

    ChainProgress(Function<WorkspaceId, SqliteFile> workspaces, InstantSource clock, int stretch) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.stretch = stretch;
    }

    /** How far one log was followed. Changed only by whoever holds the turn. */
    private static final class Progress {
        private final ReentrantLock turn = new ReentrantLock();
        private final ChainVerifier verifier;
        private volatile Reached reached = new Reached(0, 0, "");

        Progress(WorkspaceId workspace) {
            this.verifier = new ChainVerifier(workspace.value());
        }
    }

    private record Reached(long sequence, long atMillis, String broken) {}

    @Override
    public ChainState state(WorkspaceId workspace) {
        LogSource source = source(workspace);
        return state(source, progress(workspace).reached);
    }

    @Override
    public ChainState goOn(WorkspaceId workspace) {
        LogSource source = source(workspace);
        Progress progress = progress(workspace);
        if (progress.turn.tryLock()) {
            try {
                progress.reached = follow(source, progress.verifier);
            } finally {
                progress.turn.unlock();
            }
        }
        return state(source, progress.reached);
    }

    private Reached follow(LogSource source, ChainVerifier verifier) {
        Optional<Verification> end;
        try {
            end = LogReader.open(source, reader -> reader.goOn(verifier, stretch));
        } catch (StorageFailure unreadable) {
            return new Reached(
                    verifier.sequence(),
                    clock.millis(),
                    "what comes after entry " + verifier.sequence() + " can't be read");
        }
        String broken = end.map(verification -> switch (verification) {
                    case Intact ignored -> "";
                    case Broken found -> found.reason();
                })
                .orElse("");
        return new Reached(verifier.sequence(), clock.millis(), broken);
    }

    private static ChainState state(LogSource source, Reached reached) {
        LogReader.Head head = LogReader.open(source, LogReader::head);
        return new ChainState(
                reached.sequence(),
                reached.atMillis(),
                reached.broken(),
                head.sequence(),
                HexFormat.of().formatHex(head.hash()));
    }

    private Progress progress(WorkspaceId workspace) {
        synchronized (remembered) {
            return remembered.computeIfAbsent(workspace, Progress::new);
        }
    }

    private LogSource source(WorkspaceId workspace) {
        SqliteFile file = workspaces.apply(workspace);
        if (!file.exists()) {
            throw new RefusedException(RefusalCode.NOT_FOUND, "there is no such workspace");
        }
        return new LogSource(workspace.text(), workspace.value(), file);
    }
}
