package dev.waybill.catalog.bind;

/** Carries a {@link Problem} out of a binder. It never leaves this package, and has no stack trace: it is no accident. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
