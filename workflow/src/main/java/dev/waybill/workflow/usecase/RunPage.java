package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import java.util.List;
import java.util.Map;

/**
 * A page of runs, the newest first.
 *
 * @param slugs     of the projects of these runs, as far as they are connected
 * @param projects  that the viewer can choose from, by slug
 * @param more      whether older ones follow
 * @param nowMillis the moment, milliseconds since 1970
 */
public record RunPage(
        List<Run> runs, Map<ProjectId, String> slugs, List<Project> projects, boolean more, long nowMillis) {
    /** What a run's project is called. */
    public String project(Run run) {
        return slugs.getOrDefault(run.project(), run.project().text());
    }
}
