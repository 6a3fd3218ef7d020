package dev.waybill.boundary.policy;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What became of one text. */
public sealed interface Outcome {
    /**
     * It may be kept, perhaps not as it came.
     *
     * @param text what is kept
     * @param scrubbed the kinds of secrets and personal data that were replaced; never what they were
     * @param withheldLines how many lines were taken out
     * @param withheldBy the rules that took them out, each once
     */
    record Accepted(String text, SortedSet<String> scrubbed, int withheldLines, List<String> withheldBy)
            implements Outcome {
        public Accepted {
            scrubbed = Collections.unmodifiableSortedSet(new TreeSet<>(scrubbed));
            withheldBy = List.copyOf(withheldBy);
        }

        static Accepted untouched(String text) {
            return new Accepted(text, Collections.emptySortedSet(), 0, List.of());
        }

        /** Whether it is kept as it came. */
        public boolean untouched() {
            return scrubbed.isEmpty() && withheldLines == 0;
        }
    }

    /**
     * Nothing of it may be kept.
     *
     * @param rules names of rules or of kinds of secrets, each once; never a piece of the text
     * @param line the first line that one of them fired on, counted from 1
     */
    record Refused(Cause cause, List<String> rules, int line) implements Outcome {
        public Refused {
            rules = List.copyOf(rules);
        }
    }

    /** Why a text is refused. */
    enum Cause {
        /** It is a piece of the work itself. */
        BODY,
        /** It holds a secret and can't be rewritten. */
        SECRET,
        /** Its workspace takes no free text. */
        SEALED
    }
}
