-- Disconnected projects whose runs are still to lose the addresses of their pull requests, and from which run on. None of
-- these addresses is shown any more; a stretch of their erasing moves the row, and the last one takes it away.
CREATE TABLE dropped_address (
    workspace_id INTEGER NOT NULL,
    project_id   INTEGER NOT NULL,
    run_id       INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, project_id),
    FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id)
) STRICT, WITHOUT ROWID;
