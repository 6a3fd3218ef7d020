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

-- What was used before this table was there, as the events tell it. Counters stand in events as they were after them:
-- what a day added is what it ended at, less what the run had reached before.
INSERT INTO usage_day
WITH told AS (
    SELECT workspace_id, run_id, at_ms / 86400000 AS day,
        sum(action = 'run_started') AS begun,
        sum(action = 'run_completed') AS completed,
        sum(action = 'run_failed') AS failed,
        sum(action = 'run_cancelled') AS cancelled,
        sum(action LIKE '%\_reported' ESCAPE '\' AND coalesce(json_extract(detail, '$.exit_code') = 0, 0)) AS passed,
        sum(action LIKE '%\_reported' ESCAPE '\' AND coalesce(json_extract(detail, '$.exit_code') <> 0, 0)) AS broken,
        sum(CASE WHEN action IN ('violation_refused', 'violation_found')
            THEN coalesce(json_extract(detail, '$.paths'), 1) ELSE 0 END) AS violations,
        max(coalesce(json_extract(detail, '$.iterations'), 0)) AS iterations,
        max(coalesce(json_extract(detail, '$.tokens_in'), 0)) AS tokens_in,
        max(coalesce(json_extract(detail, '$.tokens_out'), 0)) AS tokens_out,
        max(coalesce(json_extract(detail, '$.cost_usd_micros'), 0)) AS cost
    FROM audit_entry
    WHERE run_id > 0
    GROUP BY workspace_id, run_id, day
), reached AS (
    SELECT *,
        max(iterations) OVER upto AS iterations_now, coalesce(max(iterations) OVER earlier, 0) AS iterations_was,
        max(tokens_in) OVER upto AS tokens_in_now, coalesce(max(tokens_in) OVER earlier, 0) AS tokens_in_was,
        max(tokens_out) OVER upto AS tokens_out_now, coalesce(max(tokens_out) OVER earlier, 0) AS tokens_out_was,
        max(cost) OVER upto AS cost_now, coalesce(max(cost) OVER earlier, 0) AS cost_was
    FROM told
    WINDOW upto AS (PARTITION BY workspace_id, run_id ORDER BY day),
        earlier AS (PARTITION BY workspace_id, run_id ORDER BY day
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT reached.workspace_id, day, run.project_id, run.key_id,
    sum(begun), sum(completed), sum(failed), sum(cancelled),
    sum(iterations_now - iterations_was), sum(tokens_in_now - tokens_in_was),
    sum(tokens_out_now - tokens_out_was), sum(cost_now - cost_was),
    sum(passed), sum(broken), sum(reached.violations)
FROM reached JOIN run ON run.workspace_id = reached.workspace_id AND run.id = reached.run_id
GROUP BY reached.workspace_id, day, run.project_id, run.key_id
HAVING sum(begun) + sum(completed) + sum(failed) + sum(cancelled) + sum(passed) + sum(broken) + sum(reached.violations)
    + sum(iterations_now - iterations_was) + sum(tokens_in_now - tokens_in_was)
    + sum(tokens_out_now - tokens_out_was) + sum(cost_now - cost_was) > 0;

-- Runs in which something forbidden was written, newest first: few are.
CREATE INDEX run_violated ON run (workspace_id, id) WHERE violations > 0;

CREATE INDEX run_violated_of_project ON run (workspace_id, project_id, id) WHERE violations > 0;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('usage_day', 'usage_day', '10000 10000 30 5 1'),
    ('run', 'run_violated', '50 50 1'),
    ('run', 'run_violated_of_project', '50 50 10 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
