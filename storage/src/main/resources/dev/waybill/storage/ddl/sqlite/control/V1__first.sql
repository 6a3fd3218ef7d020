-- The server's own database: which workspaces there are, and which a key leads to.
-- head and audit_entry are as in a workspace's file; their workspace_id is 0.

CREATE TABLE head (
    workspace_id INTEGER NOT NULL PRIMARY KEY,
    sequence     INTEGER NOT NULL,
    hash         BLOB    NOT NULL CHECK (length(hash) = 32),
    state        TEXT    NOT NULL CHECK (length(state) <= 40 AND instr(state, char(0)) = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
    workspace_id    INTEGER NOT NULL,
    sequence        INTEGER NOT NULL,
    at_ms           INTEGER NOT NULL,
    actor_kind      TEXT    NOT NULL CHECK (length(actor_kind) <= 40 AND instr(actor_kind, char(0)) = 0),
    actor_id        INTEGER NOT NULL,
    action          TEXT    NOT NULL CHECK (length(action) <= 40 AND instr(action, char(0)) = 0),
    run_id          INTEGER NOT NULL,
    target          TEXT    NOT NULL CHECK (length(target) <= 80 AND instr(target, char(0)) = 0),
    detail          TEXT    NOT NULL CHECK (length(detail) <= 1000 AND instr(detail, char(0)) = 0),
    text_commitment BLOB    NOT NULL CHECK (length(text_commitment) IN (0, 32)),
    commitment      BLOB    NOT NULL CHECK (length(commitment) = 32),
    hash            BLOB    NOT NULL CHECK (length(hash) = 32),
    salt            BLOB    NOT NULL CHECK (length(salt) IN (0, 16)),
    address         TEXT    NOT NULL CHECK (length(address) <= 64 AND instr(address, char(0)) = 0),
    user_agent      TEXT    NOT NULL CHECK (length(user_agent) <= 200 AND instr(user_agent, char(0)) = 0),
    text_salt       BLOB    NOT NULL CHECK (length(text_salt) IN (0, 16)),
    text            TEXT    NOT NULL CHECK (length(text) <= 2000 AND instr(text, char(0)) = 0),
    PRIMARY KEY (workspace_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
    workspace_id  INTEGER NOT NULL PRIMARY KEY,
    slug          TEXT    NOT NULL CHECK (length(slug) <= 64 AND instr(slug, char(0)) = 0),
    name          TEXT    NOT NULL CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
    state         TEXT    NOT NULL CHECK (length(state) <= 40 AND instr(state, char(0)) = 0),
    created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX workspace_by_slug ON workspace (slug);

-- Keyed by the hash alone: a key is looked up before anyone knows its workspace.
CREATE TABLE key_route (
    hash         TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    workspace_id INTEGER NOT NULL,
    key_id       INTEGER NOT NULL,
    FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id)
) STRICT, WITHOUT ROWID;
