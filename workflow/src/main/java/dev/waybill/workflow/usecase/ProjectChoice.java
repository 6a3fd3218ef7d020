package dev.waybill.workflow.usecase;

import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/** What somebody asks to limit a member to, by the names of projects. To lift a limit has to be said. */
public sealed interface ProjectChoice {
    /** All projects. */
    ProjectChoice ALL = new Every();

    /** The most projects of one limit: a page of runs asks for each of them, and an audit entry names them all. */
    int MOST = 50;

    /** No limit. */
    record Every() implements ProjectChoice {}

    /** Those of these slugs, and no others. */
    record Named(List<String> slugs) implements ProjectChoice {
        public Named {
            slugs = List.copyOf(slugs);
        }
    }

    /** The projects of these slugs, and no others. */
    static ProjectChoice only(List<String> slugs) {
        return new Named(slugs);
    }

    /** The projects of these slugs, and no others. */
    static ProjectChoice only(String... slugs) {
        return new Named(List.of(slugs));
    }

    /**
     * The limit that is asked for, of connected projects that the caller sees.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} for none and for too many, {@code NOT_FOUND}
     */
    static ProjectLimit read(ReadTransaction transaction, Administrator administrator, ProjectChoice choice) {
        return switch (choice) {
            case Every every -> ProjectLimit.NONE;
            case Named named -> named(transaction, administrator, named.slugs());
        };
    }

    private static ProjectLimit named(ReadTransaction transaction, Administrator administrator, List<String> slugs) {
        if (slugs.isEmpty() || slugs.size() > MOST) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a limit names 1 to " + MOST + " projects: name them, or lift the limit to all projects");
        }
        return new ProjectLimit.Only(slugs.stream()
                .map(slug -> Projects.reached(transaction, administrator, slug).id())
                .toList());
    }
}
