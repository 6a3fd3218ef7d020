-- How many different members have to approve a kind of question in a project; no row where one is enough.
CREATE TABLE quorum (
    workspace_id INTEGER NOT NULL,
    project_id   INTEGER NOT NULL,
    kind         TEXT    NOT NULL CHECK (length(kind) <= 40 AND instr(kind, char(0)) = 0),
    approvals    INTEGER NOT NULL CHECK (approvals > 1),
    PRIMARY KEY (workspace_id, project_id, kind),
    FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- What was in force when a question was asked; no row where one approval is enough.
CREATE TABLE checkpoint_quorum (
    workspace_id  INTEGER NOT NULL,
    checkpoint_id INTEGER NOT NULL,
    approvals     INTEGER NOT NULL CHECK (approvals > 1),
    PRIMARY KEY (workspace_id, checkpoint_id),
    FOREIGN KEY (workspace_id, checkpoint_id) REFERENCES checkpoint (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- Who has approved a question that needs several: a member at most once.
CREATE TABLE checkpoint_approval (
    workspace_id  INTEGER NOT NULL,
    checkpoint_id INTEGER NOT NULL,
    member_id     INTEGER NOT NULL,
    at_ms         INTEGER NOT NULL,
    comment       TEXT    NOT NULL CHECK (length(comment) <= 500 AND instr(comment, char(0)) = 0),
    PRIMARY KEY (workspace_id, checkpoint_id, member_id),
    FOREIGN KEY (workspace_id, checkpoint_id) REFERENCES checkpoint (workspace_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('quorum', 'quorum', '50 50 5 1'),
    ('checkpoint_quorum', 'checkpoint_quorum', '5000 5000 1'),
    ('checkpoint_approval', 'checkpoint_approval', '10000 10000 2 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
