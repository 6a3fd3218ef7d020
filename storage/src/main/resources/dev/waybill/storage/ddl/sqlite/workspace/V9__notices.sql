-- What members are told of: one row a question, and one a run and kind of trouble, which counts how often it came up. The
-- sequence is that of the entry of the log which says so. checkpoint_id is 0 where none is meant.
CREATE TABLE notice (
    workspace_id  INTEGER NOT NULL,
    sequence      INTEGER NOT NULL,
    topic         TEXT    NOT NULL CHECK (length(topic) <= 80 AND instr(topic, char(0)) = 0),
    kind          TEXT    NOT NULL CHECK (length(kind) <= 40 AND instr(kind, char(0)) = 0),
    project_id    INTEGER NOT NULL,
    run_id        INTEGER NOT NULL,
    checkpoint_id INTEGER NOT NULL,
    times         INTEGER NOT NULL,
    at_ms         INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, sequence),
    FOREIGN KEY (workspace_id, run_id) REFERENCES run (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX notice_by_topic ON notice (workspace_id, topic);

-- How far a member has read.
CREATE TABLE notice_read (
    workspace_id INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, member_id),
    FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- Comments that approvers use again.
CREATE TABLE saved_reply (
    workspace_id INTEGER NOT NULL,
    name         TEXT    NOT NULL CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
    comment      TEXT    NOT NULL CHECK (length(comment) <= 500 AND instr(comment, char(0)) = 0),
    PRIMARY KEY (workspace_id, name)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('notice', 'notice', '5000 5000 1'),
    ('notice', 'notice_by_topic', '5000 5000 1'),
    ('notice_read', 'notice_read', '50 50 1'),
    ('saved_reply', 'saved_reply', '20 20 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
