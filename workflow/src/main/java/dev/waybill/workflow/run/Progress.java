package dev.waybill.workflow.run;

/**
 * How far a run has come. Absent text is empty.
 *
 * @param phase       a short slug, at most {@code Caps.PHASE}
 * @param headSha     the last commit the agent reported
 * @param prUrl       its pull request
 * @param lastMessage the agent's last message, in its words
 * @param lastBuild   JSON of the last build report, of the server's own making
 * @param violations  how many forbidden writes were refused or found
 */
public record Progress(
        RunStatus status,
        String phase,
        Counters counters,
        String headSha,
        String prUrl,
        String lastMessage,
        String lastBuild,
        int violations) {
    /** Where every run begins. */
    public static final Progress BEGUN = new Progress(RunStatus.RUNNING, "", Counters.ZERO, "", "", "", "", 0);

    /** After a report; empty text and zero counters leave what was there. */
    public Progress reported(
            RunStatus next, String newPhase, String message, Counters newCounters, String head, String pullRequest) {
        return new Progress(
                next,
                newPhase.isEmpty() ? phase : newPhase,
                counters.raisedTo(newCounters),
                head.isEmpty() ? headSha : head,
                pullRequest.isEmpty() ? prUrl : pullRequest,
                message.isEmpty() ? lastMessage : message,
                lastBuild,
                violations);
    }

    /** After its project was disconnected: the address names the repository. */
    public Progress withoutPullRequest() {
        return new Progress(status, phase, counters, headSha, "", lastMessage, lastBuild, violations);
    }

    /** After a build report. */
    public Progress built(String build) {
        return new Progress(status, phase, counters, headSha, prUrl, lastMessage, build, violations);
    }

    /** After the run's commit became known by another way than a status report. */
    public Progress at(String head) {
        return new Progress(status, phase, counters, head, prUrl, lastMessage, lastBuild, violations);
    }

    /** After what the guard saw: a turn that began or ended. */
    public Progress in(RunStatus next) {
        return new Progress(next, phase, counters, headSha, prUrl, lastMessage, lastBuild, violations);
    }

    /** After the guard read what was used. */
    public Progress counted(Counters raised) {
        return new Progress(status, phase, raised, headSha, prUrl, lastMessage, lastBuild, violations);
    }

    /** After forbidden writes. */
    public Progress violated(int paths) {
        return new Progress(status, phase, counters, headSha, prUrl, lastMessage, lastBuild, violations + paths);
    }
}
