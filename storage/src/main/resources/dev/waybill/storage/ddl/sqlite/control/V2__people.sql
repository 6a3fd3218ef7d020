-- Who signs in to the console. What a person may do in a workspace stands in that workspace's file: a membership
-- leads there, as a key's route does, and decides nothing.

CREATE TABLE person (
    person_id      INTEGER NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
    -- What two names are compared by; the program folds, since databases differ in what they call lower case.
    folded_name    TEXT    NOT NULL CHECK (length(folded_name) <= 80 AND instr(folded_name, char(0)) = 0),
    password_hash  TEXT    NOT NULL CHECK (length(password_hash) <= 100 AND instr(password_hash, char(0)) = 0),
    second_factor  TEXT    NOT NULL CHECK (length(second_factor) <= 64 AND instr(second_factor, char(0)) = 0),
    last_step      INTEGER NOT NULL,
    created_at_ms  INTEGER NOT NULL,
    password_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX person_by_name ON person (folded_name);

-- A browser in which somebody signed in. The hashes are of its last cookie and of the one before; 64 zeros for none.
CREATE TABLE session (
    session_id    INTEGER NOT NULL PRIMARY KEY,
    person_id     INTEGER NOT NULL,
    hash          TEXT    NOT NULL CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    previous_hash TEXT    NOT NULL CHECK (length(previous_hash) <= 64 AND instr(previous_hash, char(0)) = 0),
    confirmed     INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    rotated_at_ms INTEGER NOT NULL,
    seen_at_ms    INTEGER NOT NULL,
    address       TEXT    NOT NULL CHECK (length(address) <= 64 AND instr(address, char(0)) = 0),
    user_agent    TEXT    NOT NULL CHECK (length(user_agent) <= 200 AND instr(user_agent, char(0)) = 0),
    FOREIGN KEY (person_id) REFERENCES person (person_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX session_by_hash ON session (hash);

CREATE INDEX session_by_previous_hash ON session (previous_hash);

CREATE INDEX session_by_person ON session (person_id);

-- Earlier cookies of an open session: one that comes again was stolen, or stolen from.
CREATE TABLE retired_cookie (
    hash       TEXT    NOT NULL PRIMARY KEY CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    session_id INTEGER NOT NULL,
    FOREIGN KEY (session_id) REFERENCES session (session_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX retired_cookie_by_session ON retired_cookie (session_id);

CREATE TABLE membership (
    workspace_id INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    person_id    INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, member_id),
    FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id),
    FOREIGN KEY (person_id) REFERENCES person (person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_person ON membership (person_id);

-- Links that nobody has used yet, one a member. An inviter_id of 0 is the operator.
CREATE TABLE invitation (
    workspace_id  INTEGER NOT NULL,
    member_id     INTEGER NOT NULL,
    hash          TEXT    NOT NULL CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    inviter_id    INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, member_id),
    FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX invitation_by_hash ON invitation (hash);

-- Codes that stand in for a lost authenticator, each good once.
CREATE TABLE backup_code (
    person_id INTEGER NOT NULL,
    hash      TEXT    NOT NULL CHECK (length(hash) <= 64 AND instr(hash, char(0)) = 0),
    PRIMARY KEY (person_id, hash),
    FOREIGN KEY (person_id) REFERENCES person (person_id)
) STRICT, WITHOUT ROWID;
