-- One workspace. Every key begins with workspace_id, so that the same statements run where many share a database.
-- Text columns carry their cap (dev.waybill.workflow.cap.Caps), in code points; SQLite's length() stops at U+0000,
-- hence the second half of each check. Times are milliseconds since 1970; an absent time or id is 0.

-- Where the chain stands, and whether the workspace takes calls. The one row that every commit updates.
CREATE TABLE head (
    workspace_id INTEGER NOT NULL PRIMARY KEY,
    sequence     INTEGER NOT NULL,
    hash         BLOB    NOT NULL CHECK (length(hash) = 32),
    state        TEXT    NOT NULL CHECK (length(state) <= 40 AND instr(state, char(0)) = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
    workspace_id    INTEGER NOT NULL PRIMARY KEY,
    text_mode       TEXT    NOT NULL CHECK (length(text_mode) <= 40 AND instr(text_mode, char(0)) = 0),
    self_approval   INTEGER NOT NULL CHECK (self_approval IN (0, 1)),
    local_approvals INTEGER NOT NULL CHECK (local_approvals IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The log, and in it the timelines. An event of a run names it in run_id, its type in action, and has no target;
-- any other entry has run_id 0 and no text. What can be erased stands last: salt, address and user_agent (all three
-- empty), text_salt and text (both empty). The chain holds the commitments only.
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

-- The timelines.
CREATE INDEX audit_entry_of_run ON audit_entry (workspace_id, run_id, sequence) WHERE run_id > 0;

CREATE TABLE member (
    workspace_id  INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    name          TEXT    NOT NULL CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
    role          TEXT    NOT NULL CHECK (length(role) <= 40 AND instr(role, char(0)) = 0),
    project_id    INTEGER NOT NULL,
    token_hash    TEXT    NOT NULL CHECK (length(token_hash) <= 64 AND instr(token_hash, char(0)) = 0),
    added_at_ms   INTEGER NOT NULL,
    role_since_ms INTEGER NOT NULL,
    removed_at_ms INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX member_by_name ON member (workspace_id, name) WHERE removed_at_ms = 0;

CREATE UNIQUE INDEX member_by_token ON member (workspace_id, token_hash) WHERE token_hash <> '';

CREATE TABLE plugin_key (
    workspace_id  INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    name          TEXT    NOT NULL CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
    hash          TEXT    NOT NULL CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    owner_id      INTEGER NOT NULL,
    maker_id      INTEGER NOT NULL,
    project_id    INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    revoked_at_ms INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plugin_key_by_hash ON plugin_key (workspace_id, hash, id);

CREATE TABLE project (
    workspace_id       INTEGER NOT NULL,
    id                 INTEGER NOT NULL,
    slug               TEXT    NOT NULL CHECK (length(slug) <= 64 AND instr(slug, char(0)) = 0),
    scope_digest       TEXT    NOT NULL CHECK (length(scope_digest) <= 64 AND instr(scope_digest, char(0)) = 0),
    connected_at_ms    INTEGER NOT NULL,
    disconnected_at_ms INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX project_by_slug ON project (workspace_id, slug) WHERE slug <> '';

CREATE TABLE scope_manifest (
    workspace_id INTEGER NOT NULL,
    project_id   INTEGER NOT NULL,
    digest       TEXT    NOT NULL CHECK (length(digest) <= 64 AND instr(digest, char(0)) = 0),
    at_ms        INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, project_id, digest),
    FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE scope_pattern (
    workspace_id INTEGER NOT NULL,
    project_id   INTEGER NOT NULL,
    digest       TEXT    NOT NULL CHECK (length(digest) <= 64 AND instr(digest, char(0)) = 0),
    access       TEXT    NOT NULL CHECK (length(access) <= 40 AND instr(access, char(0)) = 0),
    pattern      TEXT    NOT NULL CHECK (length(pattern) <= 256 AND instr(pattern, char(0)) = 0),
    PRIMARY KEY (workspace_id, project_id, digest, access, pattern),
    FOREIGN KEY (workspace_id, project_id, digest)
        REFERENCES scope_manifest (workspace_id, project_id, digest) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
    workspace_id    INTEGER NOT NULL,
    id              INTEGER NOT NULL,
    project_id      INTEGER NOT NULL,
    key_id          INTEGER NOT NULL,
    worktree        TEXT    NOT NULL CHECK (length(worktree) <= 64 AND instr(worktree, char(0)) = 0),
    ticket          TEXT    NOT NULL CHECK (length(ticket) <= 64 AND instr(ticket, char(0)) = 0),
    title           TEXT    NOT NULL CHECK (length(title) <= 120 AND instr(title, char(0)) = 0),
    branch          TEXT    NOT NULL CHECK (length(branch) <= 200 AND instr(branch, char(0)) = 0),
    base_branch     TEXT    NOT NULL CHECK (length(base_branch) <= 200 AND instr(base_branch, char(0)) = 0),
    status          TEXT    NOT NULL CHECK (length(status) <= 40 AND instr(status, char(0)) = 0),
    phase           TEXT    NOT NULL CHECK (length(phase) <= 32 AND instr(phase, char(0)) = 0),
    grade           TEXT    NOT NULL CHECK (length(grade) <= 40 AND instr(grade, char(0)) = 0),
    fence_digest    INTEGER NOT NULL,
    take_overs      INTEGER NOT NULL,
    iterations      INTEGER NOT NULL,
    tokens_in       INTEGER NOT NULL,
    tokens_out      INTEGER NOT NULL,
    cost_usd_micros INTEGER NOT NULL,
    head_sha        TEXT    NOT NULL CHECK (length(head_sha) <= 64 AND instr(head_sha, char(0)) = 0),
    pr_url          TEXT    NOT NULL CHECK (length(pr_url) <= 300 AND instr(pr_url, char(0)) = 0),
    last_message    TEXT    NOT NULL CHECK (length(last_message) <= 500 AND instr(last_message, char(0)) = 0),
    last_build      TEXT    NOT NULL CHECK (length(last_build) <= 1000 AND instr(last_build, char(0)) = 0),
    violations      INTEGER NOT NULL,
    host_name       TEXT    NOT NULL CHECK (length(host_name) <= 64 AND instr(host_name, char(0)) = 0),
    host_version    TEXT    NOT NULL CHECK (length(host_version) <= 32 AND instr(host_version, char(0)) = 0),
    started_at_ms   INTEGER NOT NULL,
    updated_at_ms   INTEGER NOT NULL,
    ended_at_ms     INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id),
    FOREIGN KEY (workspace_id, key_id) REFERENCES plugin_key (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- At most one run of a key, project, branch and worktree lives.
CREATE UNIQUE INDEX run_live ON run (workspace_id, key_id, project_id, branch, worktree) WHERE ended_at_ms = 0;

CREATE INDEX run_live_of_project ON run (workspace_id, project_id, id) WHERE ended_at_ms = 0;

CREATE TABLE checkpoint (
    workspace_id       INTEGER NOT NULL,
    id                 INTEGER NOT NULL,
    run_id             INTEGER NOT NULL,
    key_id             INTEGER NOT NULL,
    kind               TEXT    NOT NULL CHECK (length(kind) <= 40 AND instr(kind, char(0)) = 0),
    state              TEXT    NOT NULL CHECK (length(state) <= 40 AND instr(state, char(0)) = 0),
    summary            TEXT    NOT NULL CHECK (length(summary) <= 2000 AND instr(summary, char(0)) = 0),
    head_sha           TEXT    NOT NULL CHECK (length(head_sha) <= 64 AND instr(head_sha, char(0)) = 0),
    scope_digest       TEXT    NOT NULL CHECK (length(scope_digest) <= 64 AND instr(scope_digest, char(0)) = 0),
    text_digest        TEXT    NOT NULL CHECK (length(text_digest) <= 64 AND instr(text_digest, char(0)) = 0),
    grade              TEXT    NOT NULL CHECK (length(grade) <= 40 AND instr(grade, char(0)) = 0),
    initiator_owner_id INTEGER NOT NULL,
    initiator_maker_id INTEGER NOT NULL,
    decided_by_id      INTEGER NOT NULL,
    by_self            INTEGER NOT NULL CHECK (by_self IN (0, 1)),
    comment            TEXT    NOT NULL CHECK (length(comment) <= 500 AND instr(comment, char(0)) = 0),
    requested_at_ms    INTEGER NOT NULL,
    decided_at_ms      INTEGER NOT NULL,
    waits              INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, run_id) REFERENCES run (workspace_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX checkpoint_of_run ON checkpoint (workspace_id, run_id, id);

CREATE INDEX checkpoint_of_head ON checkpoint (workspace_id, head_sha, id) WHERE head_sha <> '';

CREATE INDEX checkpoint_pending ON checkpoint (workspace_id, id) WHERE state = 'pending';

-- What SQLite can't guess: all rows of a file are one workspace's. Told nothing, it takes workspace_id for selective and
-- walks a whole log, or all runs, to show one page. Rows; rows to a value of the first column, the first two, and so on.
ANALYZE sqlite_schema;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('audit_entry', 'audit_entry', '1000000 1000000 1'),
    ('audit_entry', 'audit_entry_of_run', '1000000 1000000 200 1'),
    ('run', 'run', '5000 5000 1'),
    ('run', 'run_live', '100 100 50 10 2 1'),
    ('run', 'run_live_of_project', '100 100 10 1'),
    ('checkpoint', 'checkpoint', '5000 5000 1'),
    ('checkpoint', 'checkpoint_of_run', '5000 5000 2 1'),
    ('checkpoint', 'checkpoint_of_head', '5000 5000 2 1'),
    ('checkpoint', 'checkpoint_pending', '20 20 1');
