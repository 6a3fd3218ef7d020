package dev.waybill.storage.ledger;

import dev.waybill.storage.Settings;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces' files, opened at first use. When too many are open the one that was idle longest closes; one
 * that is in use never does.
 */
public final class Workspaces implements Ledger, AutoCloseable {
    private final WorkspaceFiles files;
    private final Watcher watcher;
    private final Settings settings;
    private final InstantSource clock;
    private final RandomGenerator random;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    /** In the order of their last use, the longest ago first. */
    private final LinkedHashMap<WorkspaceId, OpenWorkspace> open = new LinkedHashMap<>(16, 0.75f, true);
    /** Outlives a file's closing, so that a version never goes back. */
    private final Map<WorkspaceId, Changes> changes = new HashMap<>();

    private boolean closing;

    public Workspaces(
            WorkspaceFiles files, Watcher watcher, Settings settings, InstantSource clock, RandomGenerator random) {
        this.files = files;
        this.watcher = watcher;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /** What a call to a workspace that is not there is told; the same for one that was closed. */
    static RefusedException unknown() {
        return new RefusedException(RefusalCode.NOT_FOUND, "there is no such workspace");
    }

    @Override
    public <R> R write(WorkspaceId workspace, Work<R> work) {
        return inside(workspace, opened -> opened.write(work));
    }

    @Override
    public <R> R read(WorkspaceId workspace, Query<R> query) {
        return inside(workspace, opened -> opened.read(query));
    }

    @Override
    public long version(WorkspaceId workspace) {
        return inside(workspace, opened -> opened.changes().version());
    }

    @Override
    public long awaitChange(WorkspaceId workspace, long seen, Duration limit) throws InterruptedException {
        OpenWorkspace opened = enter(workspace);
        try {
            return opened.changes().await(seen, limit);
        } finally {
            leave(opened);
        }
    }

    private <R> R inside(WorkspaceId workspace, Function<OpenWorkspace, R> use) {
        OpenWorkspace opened = enter(workspace);
        try {
            return use.apply(opened);
        } catch (RefusedException refused) {
            // Deleted, perhaps by another process, while it was open here: no fault of the disk's.
            if (refused.refusal().code() == RefusalCode.UNAVAILABLE
                    && !files.of(workspace).exists()) {
                throw unknown();
            }
            throw refused;
        } finally {
            leave(opened);
        }
    }

    private OpenWorkspace enter(WorkspaceId workspace) {
        lock.lock();
        try {
            if (closing) {
                throw new RefusedException(RefusalCode.UNAVAILABLE, "the server is shutting down: send the call again");
            }
            OpenWorkspace opened = open.get(workspace);
            if (opened == null) {
                opened = open(workspace);
            }
            opened.enter();
            return opened;
        } finally {
            lock.unlock();
        }
    }

    private void leave(OpenWorkspace opened) {
        lock.lock();
        try {
            opened.leave();
            if (!opened.inUse()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private OpenWorkspace open(WorkspaceId workspace) {
        SqliteFile file = files.of(workspace);
        if (!file.exists()) {
            throw unknown();
        }
        makeRoom();
        OpenWorkspace there = open.get(workspace);
        if (there != null) {
            // Opened by another caller while this one waited for room.
            return there;
        }
        Changes counted = changes.computeIfAbsent(workspace, first -> new Changes());
        // Nobody watched while the file was closed: whatever was cached of it is stale.
        counted.bump();
        OpenWorkspace opened = OpenWorkspace.open(file, workspace.value(), counted, watcher, settings, clock, random);
        open.put(workspace, opened);
        return opened;
    }

    private void makeRoom() {
        long nanos = settings.patience().toNanos();
        try {
            while (open.size() >= settings.openWorkspaces()) {
                OpenWorkspace longestIdle = takeLongestIdle();
                if (longestIdle != null) {
                    longestIdle.close();
                } else if (nanos > 0) {
                    nanos = idle.awaitNanos(nanos);
                } else {
                    throw tooMany();
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
    }

    private @Nullable OpenWorkspace takeLongestIdle() {
        for (Iterator<OpenWorkspace> each = open.values().iterator(); each.hasNext(); ) {
            OpenWorkspace candidate = each.next();
            if (!candidate.inUse()) {
                each.remove();
                return candidate;
            }
        }
        return null;
    }

    private RefusedException tooMany() {
        return new RefusedException(
                RefusalCode.UNAVAILABLE,
                settings.openWorkspaces() + " workspaces are in use at once: send the call again");
    }

    /** Takes no more calls, answers those it took, closes every file. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changes.values().forEach(Changes::close);
            while (!open.isEmpty()) {
                OpenWorkspace next = takeLongestIdle();
                if (next != null) {
                    next.close();
                } else if (!idle.await(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    // A reader that never ends must not hold the server up: its connection goes with the process.
                    open.values().forEach(OpenWorkspace::closeWriter);
                    open.clear();
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
