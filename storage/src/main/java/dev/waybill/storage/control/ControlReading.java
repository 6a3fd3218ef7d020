package dev.waybill.storage.control;

import dev.waybill.storage.statement.Session;

/** The queries over one reading connection. */
record ControlReading(ControlSql workspaces, PeopleSql people) {
    static ControlReading of(Session session) {
        return new ControlReading(session.attach(ControlSql.class), session.attach(PeopleSql.class));
    }
}
