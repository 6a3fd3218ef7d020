package dev.waybill.storage.control;

import dev.waybill.storage.Settings;
import dev.waybill.storage.ledger.ChainedDatabase;
import dev.waybill.storage.ledger.Changes;
import dev.waybill.storage.ledger.HeadRow;
import dev.waybill.storage.ledger.Readers;
import dev.waybill.storage.ledger.Watcher;
import dev.waybill.storage.ledger.WorkspaceFiles;
import dev.waybill.storage.ledger.Writer;
import dev.waybill.storage.migrate.Migrations;
import dev.waybill.storage.migrate.Schema;
import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.sqlite.WriterLock;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** {@code control.db}: the same writer, log and watch as a workspace's, over tables of its own. */
public final class ControlDatabase implements Control, AutoCloseable {
    /** What stands for the control database where others have their workspace's id. */
    public static final long ID = 0;

    private final WorkspaceFiles files;
    private final InstantSource clock;
    private final ChainedDatabase database;
    private final Writer writer;
    private final Readers<ControlReading> readers;
    private final Watcher.Watch watch;
    private final Changes changes;
    private final ControlPeople people;

    private ControlDatabase(
            WorkspaceFiles files,
            InstantSource clock,
            ChainedDatabase database,
            Writer writer,
            Readers<ControlReading> readers,
            Watcher.Watch watch,
            Changes changes) {
        this.files = files;
        this.clock = clock;
        this.database = database;
        this.writer = writer;
        this.readers = readers;
        this.watch = watch;
        this.changes = changes;
        this.people = new ControlPeople(clock, database, writer, readers);
    }

    /** Who signs in, kept in the same database. */
    public People people() {
        return people;
    }

    /** Opens the file, makes it where there is none, brings it up to date and starts its writer. */
    public static ControlDatabase open(
            SqliteFile file,
            WorkspaceFiles files,
            Watcher watcher,
            Settings settings,
            InstantSource clock,
            RandomGenerator random) {
        try {
            PrivateFiles.file(file.path());
            WriterLock lock = WriterLock.open(file.path());
            Connection connection = Migrations.open(file, lock, Schema.CONTROL, empty -> HeadRow.insert(empty, ID));
            ChainedDatabase database = new ChainedDatabase(Session.open(connection, ID, true), random);
            Changes changes = new Changes();
            Watcher.Watch watch = watcher.watch(file, changes);
            return new ControlDatabase(
                    files,
                    clock,
                    database,
                    Writer.start(file, database, lock, changes, settings.patience()),
                    new Readers<>(file, ID, settings.readersPerWorkspace(), settings.patience(), ControlReading::of),
                    watch,
                    changes);
        } catch (SQLException | IOException failed) {
            throw new StorageFailure("can't open " + file, failed);
        }
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return readers.read(sql -> sql.workspaces().find(id.value()));
    }

    @Override
    public Optional<Workspace> findBySlug(String slug) {
        return readers.read(sql -> sql.workspaces().findBySlug(slug));
    }

    @Override
    public List<Workspace> list() {
        return readers.read(sql -> sql.workspaces().list());
    }

    @Override
    public void create(Workspace workspace) {
        if (findBySlug(workspace.slug()).isPresent()) {
            throw taken();
        }
        // The file first: a row without one would lead nowhere, a file without a row is only never found.
        files.create(workspace.id());
        writer.call(() -> {
            if (session()
                    .kept(ControlSql.FIND_BY_SLUG)
                    .text(workspace.slug())
                    .find(row -> true)
                    .isPresent()) {
                throw taken();
            }
            int rows = session()
                    .kept(ControlSql.INSERT)
                    .number(workspace.id().value())
                    .text(workspace.slug())
                    .text(workspace.name())
                    .text(WorkspaceMapper.STATES.text(workspace.state()))
                    .number(workspace.createdAtMillis())
                    .update();
            record(Actor.OPERATOR, AuditAction.WORKSPACE_CREATED, workspace.id().text(), Detail.NONE);
            return rows;
        });
    }

    @Override
    public void delete(WorkspaceId id) {
        // The file first, as when it is made: a row that is left can be deleted again, a file without one never.
        files.delete(id);
        writer.call(() -> {
            session().kept(ControlSql.REMOVE_ROUTES).number(id.value()).update();
            session().kept(PeopleSql.REMOVE_MEMBERSHIPS).number(id.value()).update();
            session().kept(PeopleSql.REMOVE_INVITATIONS).number(id.value()).update();
            int rows = session().kept(ControlSql.REMOVE).number(id.value()).update();
            if (rows > 0) {
                record(Actor.SYSTEM, AuditAction.WORKSPACE_DELETED, id.text(), Detail.NONE);
            }
            return rows;
        });
    }

    @Override
    public Optional<Route> route(KeyHash hash) {
        return readers.read(sql -> sql.workspaces().route(hash.hex()));
    }

    @Override
    public void addRoute(KeyHash hash, Route route) {
        writer.call(() -> {
            int rows = session()
                    .kept(ControlSql.ADD_ROUTE)
                    .text(hash.hex())
                    .number(route.workspace().value())
                    .number(route.key().value())
                    .update();
            recordRoute(AuditAction.ROUTE_ADDED, route);
            return rows;
        });
    }

    @Override
    public void removeRoute(KeyHash hash) {
        writer.call(() -> {
            Optional<Route> removed =
                    session().kept(ControlSql.REMOVE_ROUTE).text(hash.hex()).find(RouteMapper::read);
            removed.ifPresent(route -> recordRoute(AuditAction.ROUTE_REMOVED, route));
            return removed;
        });
    }

    @Override
    public long version() {
        return changes.version();
    }

    private Session session() {
        return database.session();
    }

    private void recordRoute(AuditAction action, Route route) {
        String detail = new Detail().with("workspace", route.workspace().text()).json();
        record(Actor.SYSTEM, action, route.key().text(), detail);
    }

    private void record(Actor actor, AuditAction action, String target, String detail) {
        database.append(clock.millis(), actor, Origin.NONE, new AuditNote(action, target, detail));
    }

    private static RefusedException taken() {
        return new RefusedException(
                RefusalCode.ALREADY_EXISTS, "a workspace of this slug exists already: choose another slug");
    }

    /** The writer goes last: only a connection that may write can fold the write-ahead log back into the file. */
    @Override
    public void close() {
        readers.close();
        watch.close();
        writer.close();
    }
}
