-- What guards report with. Each ends with its plugin key; a revoked one stays, so that the log's names lead somewhere.
CREATE TABLE guard_credential (
    workspace_id  INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    key_id        INTEGER NOT NULL,
    project_id    INTEGER NOT NULL,
    hash          TEXT    NOT NULL CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    created_at_ms INTEGER NOT NULL,
    revoked_at_ms INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, key_id) REFERENCES plugin_key (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX guard_credential_by_hash ON guard_credential (workspace_id, hash);

CREATE INDEX guard_credential_of_key ON guard_credential (workspace_id, key_id, id) WHERE revoked_at_ms = 0;

-- Which reports were taken: a spool that is sent again changes nothing. Forgotten after a while.
CREATE TABLE guard_report (
    workspace_id INTEGER NOT NULL,
    key_id       INTEGER NOT NULL,
    report_id    INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key_id, report_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX guard_report_by_age ON guard_report (workspace_id, at_ms);

-- When the guard of a run was last heard, and what it says that it had to drop.
CREATE TABLE guard_watch (
    workspace_id INTEGER NOT NULL,
    run_id       INTEGER NOT NULL,
    heard_at_ms  INTEGER NOT NULL,
    dropped      INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, run_id),
    FOREIGN KEY (workspace_id, run_id) REFERENCES run (workspace_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('guard_credential', 'guard_credential', '500 500 1'),
    ('guard_credential', 'guard_credential_by_hash', '500 500 1'),
    ('guard_credential', 'guard_credential_of_key', '500 500 5 1'),
    ('guard_report', 'guard_report', '10000 10000 500 1'),
    ('guard_report', 'guard_report_by_age', '10000 10000 2'),
    ('guard_watch', 'guard_watch', '5000 5000 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
