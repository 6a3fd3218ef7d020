package dev.waybill.catalog.resource;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of resources, in the order in which they are listed. */
public enum ResourceTemplate {
    RUN(
            "waybill://runs/{id}",
            "id",
            "run",
            "A run",
            "A run as Waybill keeps it: status, phase, counters, last build and message, open checkpoints. "
                    + "The same JSON that run_get answers."),
    SCOPE(
            "waybill://projects/{slug}/scope",
            "slug",
            "scope",
            "A project's scope",
            "Which paths of a project an agent may write, which it may only read and which it leaves alone: "
                    + "the whole manifest, as JSON.");

    /** What every resource here is written in. */
    public static final String MIME_TYPE = "application/json";

    private final String template;
    private final String variable;
    private final String text;
    private final String title;
    private final String description;

    ResourceTemplate(String template, String variable, String text, String title, String description) {
        this.template = template;
        this.variable = variable;
        this.text = text;
        this.title = title;
        this.description = description;
    }

    /** The kind of this address template, letter for letter. */
    public static Optional<ResourceTemplate> find(String template) {
        return Arrays.stream(values())
                .filter(kind -> kind.template.equals(template))
                .findFirst();
    }

    /** The address with its variable in braces (RFC 6570, level 1). */
    public String template() {
        return template;
    }

    /** The name of its one variable. */
    public String variable() {
        return variable;
    }

    /** The kind's name in the list. */
    public String text() {
        return text;
    }

    /** For people, in a host's own lists. */
    public String title() {
        return title;
    }

    /** For models; a constant under 2 KB. */
    public String description() {
        return description;
    }

    /** What stands before the variable. */
    String head() {
        return template.substring(0, template.indexOf('{'));
    }

    /** What stands after it. */
    String tail() {
        return template.substring(template.indexOf('}') + 1);
    }
}
