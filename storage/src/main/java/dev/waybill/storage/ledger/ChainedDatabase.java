package dev.waybill.storage.ledger;

import dev.waybill.storage.audit.AuditSql;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.Session;
import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.util.random.RandomGenerator;

/**
 * The writer's side of one database: its transaction, its savepoints, and the log that every change extends. The
 * head is read once at the beginning of a transaction and written once at its end; in between it is kept here,
 * and goes back with a savepoint that is undone. For the writer's thread only.
 */
public final class ChainedDatabase implements AutoCloseable {
    private static final byte[] NOTHING = new byte[0];
    private static final Words<ActorKind> ACTORS = Words.of(ActorKind.class);
    private static final Words<EventType> EVENTS = Words.of(EventType.class);
    private static final Words<AuditAction> ACTIONS = Words.of(AuditAction.class);
    private static final Words<WorkspaceState> STATES = Words.of(WorkspaceState.class);

    private final Session session;
    private final AuditChain chain = new AuditChain();
    private final Salts salts;
    private Head kept;
    private Head head;
    private Head atSavepoint;

    /** The session stays the caller's to close through {@link #close}. */
    public ChainedDatabase(Session session, RandomGenerator random) {
        this.session = session;
        this.salts = new Salts(random);
        this.kept = new Head(0, NOTHING, WorkspaceState.OPEN);
        this.head = kept;
        this.atSavepoint = kept;
    }

    public Session session() {
        return session;
    }

    /** Takes the database for writing and reads its head. */
    void begin() {
        session.kept("BEGIN IMMEDIATE").run();
        kept = session.kept(AuditSql.HEAD)
                .number(session.workspace())
                .find(row -> new Head(row.getLong(1), row.getBytes(2), STATES.parse(row.getString(3))))
                .orElseThrow(() -> new StorageFailure("the database has no head row"));
        head = kept;
    }

    void savepoint() {
        session.kept("SAVEPOINT call").run();
        atSavepoint = head;
    }

    void release() {
        session.kept("RELEASE call").run();
    }

    /** Undoes what came after the savepoint, its place in the log included. */
    void undo() {
        session.kept("ROLLBACK TO call").run();
        release();
        head = atSavepoint;
    }

    /** Writes the head and makes everything durable. */
    void commit() {
        if (head.sequence() != kept.sequence() || head.state() != kept.state()) {
            session.kept(AuditSql.UPDATE_HEAD)
                    .number(head.sequence())
                    .bytes(head.hash())
                    .text(STATES.text(head.state()))
                    .number(session.workspace())
                    .update();
        }
        session.kept("COMMIT").run();
        kept = head;
    }

    /** Drops the transaction; SQLite may have done so already, which is no failure. */
    void rollback() {
        try {
            session.kept("ROLLBACK").run();
        } catch (StorageFailure alreadyRolledBack) {
            if (inTransaction()) {
                throw alreadyRolledBack;
            }
        }
    }

    private boolean inTransaction() {
        try {
            // A second BEGIN inside a transaction fails; outside it is taken back at once.
            session.kept("BEGIN").run();
        } catch (StorageFailure nested) {
            return true;
        }
        session.kept("ROLLBACK").run();
        return false;
    }

    /** Whether the workspace takes calls, as of the last change in this transaction. */
    public boolean open() {
        return head.state() == WorkspaceState.OPEN;
    }

    /** From this commit on the workspace takes no calls. */
    public void closeWorkspace() {
        head = head.closed();
    }

    /** Appends an event; returns its number. */
    public long append(long nowMillis, Actor actor, Origin origin, RunId run, EventDraft event) {
        return append(
                nowMillis, actor, origin, EVENTS.text(event.type()), run.value(), "", event.detail(), event.text());
    }

    /** Appends an entry for what is no event; returns its number. */
    public long append(long nowMillis, Actor actor, Origin origin, AuditNote note) {
        return append(nowMillis, actor, origin, ACTIONS.text(note.action()), 0, note.target(), note.detail(), "");
    }

    private long append(
            long nowMillis,
            Actor actor,
            Origin origin,
            String action,
            long run,
            String target,
            String detail,
            String text) {
        byte[] salt = salts.next();
        byte[] textSalt = text.isEmpty() ? NOTHING : salts.next();
        AuditEntry entry = chain.extend(
                head.hash(),
                head.sequence() + 1,
                nowMillis,
                actor,
                action,
                run,
                target,
                detail,
                chain.commitText(textSalt, text),
                chain.commit(salt, origin));
        session.kept(AuditSql.INSERT)
                .number(session.workspace())
                .number(entry.sequence())
                .number(nowMillis)
                .text(ACTORS.text(actor.kind()))
                .number(actor.id())
                .text(action)
                .number(run)
                .text(target)
                .text(detail)
                .bytes(entry.textCommitment())
                .bytes(entry.personalCommitment())
                .bytes(entry.hash())
                .bytes(salt)
                .text(origin.address())
                .text(origin.userAgent())
                .bytes(textSalt)
                .text(text)
                .update();
        head = new Head(entry.sequence(), entry.hash(), head.state());
        return entry.sequence();
    }

    @Override
    public void close() {
        session.close();
    }
}
