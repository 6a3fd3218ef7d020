package dev.waybill.server.screen;

import dev.waybill.boundary.policy.Kind;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every text that an agent or a person can send, with its kind: the one place that says so. A field of a tool that is
 * missing here fails a test.
 */
public enum TextField {
    PROJECT("project", Kind.IDENTITY, Caps.PROJECT, TextForm.SLUG),
    TICKET("ticket", Kind.IDENTITY, Caps.TICKET, TextForm.LINE),
    TITLE("title", Kind.FREE_TEXT, Caps.TITLE, TextForm.LINE),
    BRANCH("branch", Kind.IDENTITY, Caps.REF, TextForm.REF),
    BASE_BRANCH("base_branch", Kind.IDENTITY, Caps.REF, TextForm.REF),
    RUN("run", Kind.BOUND, Caps.HANDLE, TextForm.RUN),
    PHASE("phase", Kind.IDENTITY, Caps.PHASE, TextForm.PHASE),
    MESSAGE("message", Kind.FREE_TEXT, Caps.MESSAGE, TextForm.TEXT),
    HEAD_SHA("head_sha", Kind.BOUND, Caps.SHA, TextForm.SHA),
    PR_URL("pr_url", Kind.IDENTITY, Caps.URL, TextForm.HTTPS_URL),
    LOG_TAIL("log_tail", Kind.LOG_TAIL, Caps.LOG_TAIL, TextForm.TEXT),
    PATHS("paths", Kind.IDENTITY, Caps.PATH, TextForm.PATH),
    SUMMARY("summary", Kind.FREE_TEXT, Caps.SUMMARY, TextForm.TEXT),
    CHECKPOINT("checkpoint", Kind.BOUND, Caps.HANDLE, TextForm.CHECKPOINT),
    CURSOR("cursor", Kind.BOUND, Caps.CURSOR, TextForm.CURSOR),
    /** What a person answers to a checkpoint, or types into a form of the agent's host. */
    COMMENT("comment", Kind.FREE_TEXT, Caps.COMMENT, TextForm.TEXT),
    /** What is being completed: an id or a slug as far as it is typed. */
    COMPLETION("argument.value", Kind.IDENTITY, Caps.URL, TextForm.LINE),
    /** The address of a resource. */
    URI("uri", Kind.IDENTITY, Caps.URL, TextForm.LINE),
    /** What a person calls a workspace, a member or a key. */
    NAME("name", Kind.IDENTITY, Caps.NAME, TextForm.LINE),
    /** A path pattern of a manifest. */
    PATTERN("pattern", Kind.IDENTITY, Caps.PATTERN, TextForm.LINE);

    private final String text;
    private final Kind kind;
    private final int cap;
    private final TextForm form;

    TextField(String text, Kind kind, int cap, TextForm form) {
        this.text = text;
        this.kind = kind;
        this.cap = cap;
        this.form = form;
    }

    /** The field of this name. */
    public static Optional<TextField> find(String name) {
        return Arrays.stream(values()).filter(field -> field.text.equals(name)).findFirst();
    }

    /** The name as the contract has it. */
    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    /** The most code points that are kept. */
    public int cap() {
        return cap;
    }

    /** Its grammar, which is asked before the boundary is. */
    public TextForm form() {
        return form;
    }

    /** Whether a call may be sent without it. */
    boolean mayOmit() {
        return switch (this) {
            case TITLE, PHASE, MESSAGE, PR_URL, LOG_TAIL, CURSOR, COMMENT -> true;
            case PROJECT,
                    TICKET,
                    BRANCH,
                    BASE_BRANCH,
                    RUN,
                    HEAD_SHA,
                    PATHS,
                    SUMMARY,
                    CHECKPOINT,
                    COMPLETION,
                    URI,
                    NAME,
                    PATTERN -> false;
        };
    }
}
