-- Tables that are still to be filled from what earlier versions kept: up to where, and how far that is. A step that
-- makes such a table leaves a row here, a stretch of the filling moves it, and the last one takes it away.
CREATE TABLE backfill (
    workspace_id    INTEGER NOT NULL,
    name            TEXT    NOT NULL CHECK (length(name) <= 80 AND instr(name, char(0)) = 0),
    until_run       INTEGER NOT NULL,
    until_sequence  INTEGER NOT NULL,
    run_id          INTEGER NOT NULL,
    sequence        INTEGER NOT NULL,
    iterations      INTEGER NOT NULL,
    tokens_in       INTEGER NOT NULL,
    tokens_out      INTEGER NOT NULL,
    cost_usd_micros INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, name)
) STRICT, WITHOUT ROWID;
