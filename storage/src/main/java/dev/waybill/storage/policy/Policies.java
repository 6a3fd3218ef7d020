package dev.waybill.storage.policy;

import dev.waybill.storage.statement.Session;
import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;

/** The policy of a workspace. */
public final class Policies {
    private static final Words<TextMode> TEXT_MODES = Words.of(TextMode.class);

    private final Session session;
    private final PolicySql sql;

    public Policies(Session session) {
        this.session = session;
        this.sql = session.attach(PolicySql.class);
    }

    /** What was decided last; the default where nothing ever was. */
    public Policy get() {
        return session.kept(PolicySql.FIND)
                .number(session.workspace())
                .find(row -> new Policy(TEXT_MODES.parse(row.getString(1)), row.getInt(2) == 1, row.getInt(3) == 1))
                .orElse(Policy.DEFAULT);
    }

    public void put(Policy policy) {
        session.requireWritable();
        sql.put(session.workspace(), policy);
    }
}
