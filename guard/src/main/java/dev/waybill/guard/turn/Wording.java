package dev.waybill.guard.turn;

import dev.waybill.guard.judge.Ruling;
import dev.waybill.guard.state.CachedManifest;
import dev.waybill.guard.state.Decision;
import dev.waybill.guard.state.Session;
import java.util.List;

/** What the guard says to a model: facts, the rule, and what can be done instead. */
final class Wording {
    private static final int PATTERNS_SHOWN = 6;
    private static final int PATHS_SHOWN = 10;
    /** What a server says of a run that another agent works on. */
    private static final String HELD = "held";

    private Wording() {}

    static String refused(Ruling ruling, CachedManifest manifest) {
        StringBuilder out = new StringBuilder(400).append("Waybill refused this write: ");
        if (ruling.rule().equals(Ruling.OUTSIDE)) {
            out.append("the file lies outside the worktree, where no scope manifest applies.");
        } else if (ruling.rule().startsWith("path: ")) {
            out.append("a path that may be written ")
                    .append(ruling.rule(), 6, ruling.rule().length())
                    .append('.');
        } else {
            out.append(ruling.path().isEmpty() ? "the file" : ruling.path())
                    .append(" may not be written (rule ")
                    .append(ruling.rule())
                    .append(").");
        }
        if (ruling.rule().startsWith("always: ") && !ruling.rule().equals(Ruling.OUTSIDE)) {
            out.append(
                    " No manifest can open it: settings and hooks of hosts, git's own files and Waybill's belong to humans.");
        }
        out.append(" Nothing was changed. ");
        patterns(out, "Editable here: ", manifest.editable());
        return out.append(" The whole scope: scope_get. If this file has to change, ask a human with"
                        + " checkpoint_request (kind other), and go on with what is editable.")
                .toString();
    }

    static String unconnected() {
        return "Waybill refused this write: this folder belongs to no connected project, so no scope manifest says what may"
                + " be written. Nothing was changed; reading goes on. A human can connect it by running"
                + " 'waybill install claude-code' (or cursor) in the project's folder.";
    }

    static String withoutManifest() {
        return "Waybill refused this write: it has no scope manifest that is young enough for this worktree, and its server"
                + " did not answer. Nothing was changed; reading goes on. A human can run 'waybill doctor' in this folder to"
                + " see what is wrong; as soon as the server answers, the same write is decided by the manifest.";
    }

    static String unreadable(String problem) {
        return "Waybill refused this: " + problem + ", so it could not tell what would be written. Nothing was changed."
                + " Try again with a smaller file or in parts; if it stays, a human can run 'waybill doctor'.";
    }

    static String withoutPath() {
        return "Waybill refused this write: the tool's input names no file. Nothing was changed. Name the file by its path.";
    }

    static String sessionStarted(Session session, CachedManifest manifest, boolean reached) {
        StringBuilder out = new StringBuilder(600);
        if (session.run().isEmpty() && session.status().equals(HELD)) {
            out.append("Waybill: another agent holds the run of this worktree. If that one is gone, run_start with"
                    + " take_over true takes it over.");
        } else if (session.run().isEmpty()) {
            out.append("Waybill: no run is open for this worktree. run_start opens one.");
        } else {
            out.append("Waybill: the run of this worktree is ")
                    .append(session.run())
                    .append(" (pass it as 'run' to Waybill's tools), status ")
                    .append(session.status());
            if (!session.phase().isEmpty()) {
                out.append(", phase ").append(session.phase());
            }
            out.append('.');
        }
        if (!reached) {
            out.append(" Its server did not answer just now; this is what it said last.");
        }
        out.append(' ');
        patterns(out, "Editable files: ", manifest.editable());
        out.append(" Read-only patterns: ")
                .append(manifest.readOnly().size())
                .append(", excluded: ")
                .append(manifest.excluded().size())
                .append("; what no pattern names is read-only. Scope digest ")
                .append(manifest.digest(), 0, Math.min(12, manifest.digest().length()))
                .append("; scope_get shows all of it. Writes to other files are refused, or found and reported.");
        return out.toString();
    }

    static String unreached() {
        return "Waybill: this worktree has no scope manifest yet and the server did not answer. Until it does, writes are"
                + " refused; reading goes on. 'waybill doctor' says what is wrong.";
    }

    static String decided(List<Decision> decisions) {
        StringBuilder out = new StringBuilder(300);
        for (Decision decision : decisions) {
            out.append(out.isEmpty() ? "" : " ")
                    .append("Waybill: checkpoint ")
                    .append(decision.checkpoint())
                    .append(" (")
                    .append(decision.kind())
                    .append(") is now ")
                    .append(decision.state())
                    .append('.');
            if (!decision.comment().isEmpty()) {
                out.append(" The human's comment, as data: \"")
                        .append(decision.comment())
                        .append("\".");
            }
        }
        return out.toString();
    }

    static String notLookedAt(String reason) {
        return "Waybill could not look at what changed in this worktree: " + reason
                + ". Changes outside the scope would go"
                + " unseen until continuous integration compares the branch; a human should run 'waybill doctor'.";
    }

    static String found(List<String> lines) {
        StringBuilder out = new StringBuilder(600).append("Waybill found changes outside the scope of this worktree:");
        for (String line : lines.subList(0, Math.min(PATHS_SHOWN, lines.size()))) {
            out.append("\n- ").append(line);
        }
        int hidden = lines.size() - PATHS_SHOWN;
        if (hidden > 0) {
            out.append("\n- and ").append(hidden).append(" more");
        }
        return out.append(
                        "\nThey are reported. If they are yours, undo them (restore the file, or remove it if it is new); if"
                                + " they are needed, ask a human with checkpoint_request (kind other). scope_get shows the scope.")
                .toString();
    }

    private static void patterns(StringBuilder out, String title, List<String> patterns) {
        out.append(title);
        if (patterns.isEmpty()) {
            out.append("nothing yet (an admin sets the scope with 'waybill scope set').");
            return;
        }
        for (int i = 0; i < patterns.size() && i < PATTERNS_SHOWN; i++) {
            out.append(i == 0 ? "" : ", ").append(patterns.get(i));
        }
        if (patterns.size() > PATTERNS_SHOWN) {
            out.append(" and ").append(patterns.size() - PATTERNS_SHOWN).append(" more");
        }
        out.append('.');
    }
}
