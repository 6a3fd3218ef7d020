package dev.waybill.server.console.member;

import dev.waybill.server.console.route.Parameters;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.util.List;

/** What a form says about the projects of a member: {@code reach} is "all" or "only", and those that are ticked. */
final class LimitForm {
    private static final String ALL = "all";

    private LimitForm() {}

    /** Everything only where that is said; a form that says nothing names no project, and is refused as such. */
    static ProjectChoice choice(Parameters form) {
        return form.text("reach").equals(ALL) ? ProjectChoice.ALL : ProjectChoice.only(form.texts("project"));
    }

    /**
     * As {@link #choice}, of a form on which projects can be ticked while "all" is chosen.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} where that happened: to guess might open more than was meant
     */
    static ProjectChoice unambiguous(Parameters form) {
        List<String> ticked = form.texts("project");
        if (form.text("reach").equals(ALL) && !ticked.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "projects are ticked and all projects are chosen: choose 'only those ticked', or untick them");
        }
        return choice(form);
    }
}
