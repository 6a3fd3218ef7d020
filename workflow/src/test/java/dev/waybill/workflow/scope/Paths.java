package dev.waybill.workflow.scope;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Paths for tests. */
final class Paths {
    private Paths() {}

    /** A path that the grammar takes. */
    static RepositoryPath path(String text) {
        return assertInstanceOf(RepositoryPath.Parsed.Valid.class, RepositoryPath.parse(text), text)
                .path();
    }
}
