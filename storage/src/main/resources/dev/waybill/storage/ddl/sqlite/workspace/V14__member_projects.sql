-- Whether a member may see only some projects. Which they are stands beside: where no row is left, none may be seen.
ALTER TABLE member ADD COLUMN limited INTEGER NOT NULL DEFAULT 0 CHECK (limited IN (0, 1));

CREATE TABLE member_project (
    workspace_id INTEGER NOT NULL,
    member_id    INTEGER NOT NULL,
    project_id   INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, member_id, project_id),
    FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id),
    FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id)
) STRICT, WITHOUT ROWID;

-- A limit named one project before this table was there.
UPDATE member SET limited = 1 WHERE project_id <> 0;

INSERT INTO member_project (workspace_id, member_id, project_id)
SELECT member.workspace_id, member.id, member.project_id
FROM member JOIN project ON project.workspace_id = member.workspace_id AND project.id = member.project_id
WHERE member.project_id <> 0;

ALTER TABLE member DROP COLUMN project_id;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('member_project', 'member_project', '50 50 2 1');

-- Reads the lines above, for whoever has the file open already.
ANALYZE sqlite_schema;
