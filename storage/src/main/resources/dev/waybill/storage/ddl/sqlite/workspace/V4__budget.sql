-- How many bytes a key's agent chose in the hour in which it last called; key_id 0 is the sum of all keys.
CREATE TABLE budget (
    workspace_id INTEGER NOT NULL,
    key_id       INTEGER NOT NULL,
    hour         INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    told         INTEGER NOT NULL CHECK (told IN (0, 1)),
    PRIMARY KEY (workspace_id, key_id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('budget', 'budget', '500 500 1');

-- Reads the line above, for whoever has the file open already.
ANALYZE sqlite_schema;
