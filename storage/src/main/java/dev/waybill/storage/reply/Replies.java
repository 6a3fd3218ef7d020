package dev.waybill.storage.reply;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.reply.ReplyStore;
import dev.waybill.workflow.reply.SavedReply;
import java.util.List;

/** The saved replies of a workspace. */
public final class Replies implements ReplyStore {
    private final Session session;
    private final ReplySql sql;

    public Replies(Session session) {
        this.session = session;
        this.sql = session.attach(ReplySql.class);
    }

    @Override
    public List<SavedReply> list() {
        return sql.list(session.workspace());
    }

    @Override
    public void put(SavedReply reply) {
        session.requireWritable();
        sql.put(session.workspace(), reply.name(), reply.text());
    }

    @Override
    public boolean delete(String name) {
        session.requireWritable();
        return sql.delete(session.workspace(), name) == 1;
    }
}
