package dev.waybill.storage.control;

import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements over {@code workspace} and {@code key_route}; the writer keeps the constants prepared. */
@RegisterRowMapper(WorkspaceMapper.class)
@RegisterRowMapper(RouteMapper.class)
public interface ControlSql {
    String COLUMNS = "workspace_id, slug, name, state, created_at_ms ";

    String FIND_BY_SLUG = "SELECT " + COLUMNS + "FROM workspace WHERE slug = ?";

    String INSERT = "INSERT INTO workspace (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";

    String ADD_ROUTE = """
            INSERT INTO key_route (hash, workspace_id, key_id)
            VALUES (?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET workspace_id = excluded.workspace_id, key_id = excluded.key_id
            """;

    String REMOVE_ROUTE = "DELETE FROM key_route WHERE hash = ? RETURNING workspace_id, key_id";

    String REMOVE_ROUTES = "DELETE FROM key_route WHERE workspace_id = ?";

    String REMOVE = "DELETE FROM workspace WHERE workspace_id = ?";

    @SqlQuery("SELECT " + COLUMNS + "FROM workspace WHERE workspace_id = ?")
    Optional<Workspace> find(long id);

    @SqlQuery(FIND_BY_SLUG)
    Optional<Workspace> findBySlug(String slug);

    @SqlQuery("SELECT " + COLUMNS + "FROM workspace WHERE state = 'open' ORDER BY slug")
    List<Workspace> list();

    @SqlQuery("SELECT workspace_id, key_id FROM key_route WHERE hash = ?")
    Optional<Control.Route> route(String hash);
}
