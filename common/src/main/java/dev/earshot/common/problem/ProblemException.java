package dev.earshot.common.problem;

import java.io.Serial;

/** Carries a problem out of code that cannot return one; it leaves the service as the problem it carries. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
