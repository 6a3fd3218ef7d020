package dev.waybill.catalog.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The prompts, in the order in which they are listed. Each takes one argument, the run that it is about. */
public enum Prompt {
    RESUME_RUN(
            "Resume a run", "Go on with a run after a lost context, from what Waybill keeps of it.", Frames.RESUME_RUN),
    HANDOFF("Hand a run over", "Write down where a run stands, for the next agent or person.", Frames.HANDOFF);

    /** The name of the one argument. */
    public static final String ARGUMENT = "run";

    /** What the argument is, for people and models. */
    public static final String ARGUMENT_DESCRIPTION = "The run's handle, or its id such as run_0123456789abc.";

    private final String text = name().toLowerCase(Locale.ROOT);
    private final String title;
    private final String description;
    private final String frame;

    Prompt(String title, String description, String frame) {
        this.title = title;
        this.description = description;
        this.frame = frame;
    }

    /** The prompt of this name, as a call gives it. */
    public static Optional<Prompt> find(String name) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.text.equals(name))
                .findFirst();
    }

    /** The name under which hosts get it. */
    public String text() {
        return text;
    }

    /** For people, in a host's own lists. */
    public String title() {
        return title;
    }

    /** For people and models; a constant under 2 KB. */
    public String description() {
        return description;
    }

    /** What the model is to do with the run that follows as a resource; a constant under 2 KB. */
    public String frame() {
        return frame;
    }
}
