-- What a list of runs can be narrowed to, each in the order of its pages.
CREATE INDEX run_of_project ON run (workspace_id, project_id, id);

CREATE INDEX run_of_status ON run (workspace_id, status, id);

CREATE INDEX run_of_project_and_status ON run (workspace_id, project_id, status, id);

CREATE INDEX run_of_ticket ON run (workspace_id, ticket, id);

CREATE INDEX run_of_branch ON run (workspace_id, branch, id);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('run', 'run_of_project', '5000 5000 500 1'),
    ('run', 'run_of_status', '5000 5000 800 1'),
    ('run', 'run_of_project_and_status', '5000 5000 500 80 1'),
    ('run', 'run_of_ticket', '5000 5000 2 1'),
    ('run', 'run_of_branch', '5000 5000 2 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
