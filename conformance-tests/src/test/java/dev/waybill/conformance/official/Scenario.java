package dev.waybill.conformance.official;

import java.util.List;

/**
 * What came of one scenario of the suite.
 *
 * @param unscored why it doesn't count; empty where it does
 * @param passed   how many of its checks passed
 * @param failures of its checks
 * @param warnings of its checks, as the suite reports what the specification only recommends
 */
record Scenario(String name, String unscored, int passed, List<Remark> failures, List<Remark> warnings) {
    /**
     * What the suite said of a check.
     *
     * @param check the check's name, which several checks of a scenario may have
     */
    record Remark(String check, String said) {
        /** The suite repeats whole messages; their beginning says what is wrong with them. */
        private static final int MOST_CHARACTERS = 600;

        @Override
        public String toString() {
            return check + ": " + said.substring(0, Math.min(said.length(), MOST_CHARACTERS));
        }
    }

    boolean scored() {
        return unscored.isEmpty();
    }

    /** Whether nothing failed and something was checked: a scenario that skipped all of its checks proved nothing. */
    boolean held() {
        return failures.isEmpty() && passed > 0;
    }

    /** One line on it, and one for every failure and warning. */
    String lines() {
        StringBuilder lines = new StringBuilder(verdict()).append(name);
        if (!scored()) {
            lines.append(" (").append(unscored).append(')');
        }
        lines.append(": ").append(passed).append(" checks passed");
        failures.forEach(failure -> lines.append("\n    failed: ").append(failure));
        warnings.forEach(warning -> lines.append("\n    warning: ").append(warning));
        return lines.append('\n').toString();
    }

    private String verdict() {
        if (held()) {
            return "passed ";
        }
        return failures.isEmpty() ? "EMPTY  " : "FAILED ";
    }
}
