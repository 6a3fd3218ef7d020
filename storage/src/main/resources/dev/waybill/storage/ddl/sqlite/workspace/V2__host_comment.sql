-- What a person is said to have typed into a form of the agent's host, beside what a member answered. It can be erased.
ALTER TABLE checkpoint ADD COLUMN
    host_comment TEXT NOT NULL DEFAULT '' CHECK (length(host_comment) <= 500 AND instr(host_comment, char(0)) = 0);

-- The runs that a key may go on with, newest first.
CREATE INDEX run_live_of_key ON run (workspace_id, key_id, id) WHERE ended_at_ms = 0;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('run', 'run_live_of_key', '100 100 50 1');

-- Reads the line above, for whoever has the file open already.
ANALYZE sqlite_schema;
