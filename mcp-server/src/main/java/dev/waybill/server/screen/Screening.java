package dev.waybill.server.screen;

import dev.waybill.boundary.policy.Kind;
import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.boundary.policy.Trail;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.usecase.RecordScreening.Entry;
import dev.waybill.workflow.usecase.RecordScreening.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of one call on their way through the boundary. Belongs to that call and its thread. */
public final class Screening {
    private final TextPolicy policy;
    private final Mode mode;
    private final Trail trail;
    private Subject subject = Subject.NONE;
    private List<Entry> entries = List.of();
    private int withheldLines;

    /** @param trail of whoever sends them */
    Screening(TextPolicy policy, Mode mode, Trail trail) {
        this.policy = policy;
        this.mode = mode;
        this.trail = trail;
    }

    /** The call is about this run. */
    void about(RunId run) {
        subject = new Subject(Optional.of(run), "", "");
    }

    /** The call is about the run that lives on this branch, if there is one by then. */
    void aboutLiveRun(String project, String branch) {
        subject = new Subject(Optional.empty(), project, branch);
    }

    /**
     * What is left of a text.
     *
     * @throws StoppedException if nothing of it may pass
     */
    String take(TextField field, String text) {
        return take(field, field.text(), text);
    }

    /** The same for each of a list; none of them is left out. */
    List<String> takeAll(TextField field, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!take(field, field.text() + "[" + i + "]", texts.get(i)).equals(texts.get(i))) {
                throw new IllegalStateException("an item of " + field + " was rewritten, and names are never");
            }
        }
        return texts;
    }

    private String take(TextField field, String shown, String text) {
        return switch (policy.decide(mode, field.kind(), field.cap(), text)) {
            case Outcome.Accepted accepted -> {
                if (mode == Mode.GUARDED && field.kind() == Kind.FREE_TEXT) {
                    trail.after(text).ifPresent(refused -> {
                        throw new StoppedException(field, shown, refused);
                    });
                }
                if (!accepted.untouched()) {
                    changed(field, accepted);
                }
                yield accepted.text();
            }
            case Outcome.Refused refused -> throw new StoppedException(field, shown, refused);
        };
    }

    private void changed(TextField field, Outcome.Accepted accepted) {
        List<Entry> more = new ArrayList<>(entries);
        if (!accepted.scrubbed().isEmpty()) {
            more.add(new Entry(EventType.SECRET_SCRUBBED, field.text(), accepted.scrubbed(), 0));
        }
        if (accepted.withheldLines() > 0) {
            more.add(new Entry(
                    EventType.LOG_LINES_WITHHELD, field.text(), accepted.withheldBy(), accepted.withheldLines()));
            withheldLines += accepted.withheldLines();
        }
        entries = more;
    }

    /** How many lines of a log's tail were withheld. */
    public int withheldLines() {
        return withheldLines;
    }

    Subject subject() {
        return subject;
    }

    /** What the timeline is to say of it; mostly nothing. */
    List<Entry> entries() {
        return entries;
    }
}
