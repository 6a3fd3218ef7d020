package dev.waybill.storage.audit;

import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.ledger.AuditStore;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one log on a read-only connection of its own, seeing one moment. */
final class LogReader {
    private final LogSource source;
    private final Session session;

    private LogReader(LogSource source, Session session) {
        this.source = source;
        this.session = session;
    }

    /** Where the head row says that the log stands. */
    @SuppressWarnings("ArrayRecordComponent") // read once and compared
    record Head(long sequence, byte[] hash) {}

    static <R> R open(LogSource source, Function<LogReader, R> use) {
        try (Session session = Session.open(source.file().openReader(), source.id(), false)) {
            session.kept("BEGIN").run();
            R result = use.apply(new LogReader(source, session));
            session.kept("ROLLBACK").run();
            return result;
        } catch (SQLException failed) {
            throw new StorageFailure("can't open " + source.file(), failed);
        }
    }

    Head head() {
        return session.kept(AuditSql.HEAD)
                .number(source.id())
                .find(row -> new Head(row.getLong(1), row.getBytes(2)))
                .orElseThrow(() -> new StorageFailure("no head row in " + source.file()));
    }

    /** The hash of one entry in hex; empty where there is none of that number. */
    String hash(long sequence) {
        return session.kept(AuditSql.HASH)
                .number(source.id())
                .number(sequence)
                .find(row -> HexFormat.of().formatHex(row.getBytes(1)))
                .orElse("");
    }

    List<AuditStore.Row> page(long before, int limit) {
        return new AuditRows(session).page(before, limit);
    }

    Verification verify(ChainVerifier verifier) {
        Optional<Broken> broken =
                session.kept(AuditSql.LOG).number(source.id()).firstOf(row -> verifier.next(LoggedRow.read(row)));
        if (broken.isPresent()) {
            return broken.get();
        }
        Head head = head();
        return verifier.end(head.sequence(), head.hash(), countEvents());
    }

    /**
     * Goes on where the verifier stands.
     *
     * @return what is wrong, or that all is well up to the end; empty where there is more
     */
    Optional<Verification> goOn(ChainVerifier verifier, int entries) {
        long from = verifier.sequence();
        Optional<Broken> broken = session.kept(AuditSql.LOG_FROM)
                .number(source.id())
                .number(from)
                .number(entries)
                .firstOf(row -> verifier.next(LoggedRow.read(row)));
        if (broken.isPresent()) {
            return Optional.of(broken.get());
        }
        if (verifier.sequence() == from + entries) {
            return Optional.empty();
        }
        Head head = head();
        return Optional.of(verifier.end(head.sequence(), head.hash(), countEvents()));
    }

    private long countEvents() {
        return session.kept(AuditSql.COUNT_EVENTS)
                .number(source.id())
                .find(row -> row.getLong(1))
                .orElse(0L);
    }
}
