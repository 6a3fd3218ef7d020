-- The text that a rotated key had before, which may still open for a while; 64 zeros for none.
ALTER TABLE plugin_key ADD COLUMN
    previous_hash TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000'
        CHECK (length(previous_hash) <= 64 AND instr(previous_hash, char(0)) = 0);

ALTER TABLE plugin_key ADD COLUMN previous_until_ms INTEGER NOT NULL DEFAULT 0;

-- What a list of keys can be narrowed to, each in the order of its pages.
CREATE INDEX plugin_key_of_owner ON plugin_key (workspace_id, owner_id, id);

CREATE INDEX plugin_key_of_project ON plugin_key (workspace_id, project_id, id);

-- When a key was last seen at work. Apart from the key's own row, which every write reads and few change.
CREATE TABLE key_use (
    workspace_id INTEGER NOT NULL,
    key_id       INTEGER NOT NULL,
    used_at_ms   INTEGER NOT NULL,
    host_name    TEXT    NOT NULL CHECK (length(host_name) <= 64 AND instr(host_name, char(0)) = 0),
    host_version TEXT    NOT NULL CHECK (length(host_version) <= 32 AND instr(host_version, char(0)) = 0),
    PRIMARY KEY (workspace_id, key_id),
    FOREIGN KEY (workspace_id, key_id) REFERENCES plugin_key (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- As far as runs tell it, it is filled in afterwards (KeyUseFill).

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('plugin_key', 'plugin_key', '500 500 1'),
    ('plugin_key', 'plugin_key_by_hash', '500 500 1 1'),
    ('plugin_key', 'plugin_key_of_owner', '500 500 5 1'),
    ('plugin_key', 'plugin_key_of_project', '500 500 50 1'),
    ('key_use', 'key_use', '500 500 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
