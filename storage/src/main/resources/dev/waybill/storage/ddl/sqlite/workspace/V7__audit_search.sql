-- What the log is searched by. None of these takes in what agents report all day, so that a report costs what it did.

-- One kind of entry. The list is EventType.routine, and the statement that walks this index repeats it.
CREATE INDEX audit_entry_of_action ON audit_entry (workspace_id, action, sequence)
    WHERE action NOT IN ('status_changed', 'phase_changed', 'message_reported', 'counters_reported', 'head_moved',
        'build_reported', 'test_reported', 'lint_reported', 'typecheck_reported', 'log_lines_withheld', 'scope_read',
        'guard_heard');

-- What was done to one thing that is no run.
CREATE INDEX audit_entry_of_target ON audit_entry (workspace_id, target, sequence) WHERE target <> '';

-- What one member did.
CREATE INDEX audit_entry_of_member ON audit_entry (workspace_id, actor_id, sequence) WHERE actor_kind = 'member';

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('audit_entry', 'audit_entry_of_action', '100000 100000 2000 1'),
    ('audit_entry', 'audit_entry_of_target', '10000 10000 20 1'),
    ('audit_entry', 'audit_entry_of_member', '20000 20000 500 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
