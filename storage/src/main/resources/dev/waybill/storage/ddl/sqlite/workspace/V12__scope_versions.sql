-- What was in force in a project, in order; a manifest that is put back is a version of its own.
CREATE TABLE scope_version (
    workspace_id INTEGER NOT NULL,
    project_id   INTEGER NOT NULL,
    number       INTEGER NOT NULL,
    digest       TEXT    NOT NULL CHECK (length(digest) <= 64 AND instr(digest, char(0)) = 0),
    at_ms        INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, project_id, number),
    FOREIGN KEY (workspace_id, project_id, digest)
        REFERENCES scope_manifest (workspace_id, project_id, digest) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- As far as it is known: each manifest by when it was first saved, without the name of who did.
INSERT INTO scope_version (workspace_id, project_id, number, digest, at_ms, member_id)
SELECT workspace_id, project_id,
    ROW_NUMBER() OVER (PARTITION BY workspace_id, project_id ORDER BY at_ms, digest), digest, at_ms, 0
FROM scope_manifest;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('scope_version', 'scope_version', '1000 1000 20 1');

-- Reads the line above, for whoever has the file open already.
ANALYZE sqlite_schema;
