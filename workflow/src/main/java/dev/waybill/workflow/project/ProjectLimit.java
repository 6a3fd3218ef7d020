package dev.waybill.workflow.project;

import dev.waybill.workflow.id.ProjectId;
import java.util.Comparator;
import java.util.List;

/** Which projects of a workspace may be seen: all of them, or those that are named and no other. */
public sealed interface ProjectLimit {
    /** No limit: all projects, those of tomorrow among them. */
    ProjectLimit NONE = new All();

    /** Every project. */
    record All() implements ProjectLimit {
        @Override
        public boolean reaches(ProjectId project) {
            return true;
        }

        @Override
        public boolean covers(ProjectLimit other) {
            return true;
        }

        @Override
        public boolean limits() {
            return false;
        }
    }

    /**
     * Some projects, each once and in the order of their ids. Where none is named, none is seen: what was lost must not
     * open everything.
     */
    record Only(List<ProjectId> projects) implements ProjectLimit {
        public Only {
            projects = projects.stream()
                    .distinct()
                    .sorted(Comparator.comparingLong(ProjectId::value))
                    .toList();
        }

        @Override
        public boolean reaches(ProjectId project) {
            return projects.contains(project);
        }

        @Override
        public boolean covers(ProjectLimit other) {
            return switch (other) {
                case All all -> false;
                case Only only -> projects.containsAll(only.projects());
            };
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** The limit to one project. */
    static ProjectLimit to(ProjectId project) {
        return new Only(List.of(project));
    }

    boolean reaches(ProjectId project);

    /** Whether all that {@code other} reaches is reached. */
    boolean covers(ProjectLimit other);

    /** Whether there is a limit at all. */
    boolean limits();
}
