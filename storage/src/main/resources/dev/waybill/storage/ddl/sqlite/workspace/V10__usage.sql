-- What runs used, by day (counted from 1970 in UTC), project and key: what pages show, and kept as long as runs are.
-- Each step of a run adds to its row in the step's own transaction.
CREATE TABLE usage_day (
    workspace_id    INTEGER NOT NULL,
    day             INTEGER NOT NULL,
    project_id      INTEGER NOT NULL,
    key_id          INTEGER NOT NULL,
    runs_begun      INTEGER NOT NULL,
    runs_completed  INTEGER NOT NULL,
    runs_failed     INTEGER NOT NULL,
    runs_cancelled  INTEGER NOT NULL,
    iterations      INTEGER NOT NULL,
    tokens_in       INTEGER NOT NULL,
    tokens_out      INTEGER NOT NULL,
    cost_usd_micros INTEGER NOT NULL,
    builds_passed   INTEGER NOT NULL,
    builds_failed   INTEGER NOT NULL,
    violations      INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, day, project_id, key_id)
) STRICT, WITHOUT ROWID;

-- What was used before is filled in from the events afterwards (UsageFill).

-- Runs in which something forbidden was written, newest first: few are.
CREATE INDEX run_violated ON run (workspace_id, id) WHERE violations > 0;

CREATE INDEX run_violated_of_project ON run (workspace_id, project_id, id) WHERE violations > 0;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('usage_day', 'usage_day', '10000 10000 30 5 1'),
    ('run', 'run_violated', '50 50 1'),
    ('run', 'run_violated_of_project', '50 50 10 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
