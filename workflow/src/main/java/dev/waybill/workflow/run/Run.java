package dev.waybill.workflow.run;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.Grade;

/**
 * A run as it is kept. Absent text is empty, an absent time 0.
 *
 * @param worktree        which working tree of the machine, from the guard; empty where no guard spoke
 * @param fenceDigest     of the fence of the only live handle, see {@link FenceDigest}
 * @param headSha         the last commit the agent reported
 * @param lastMessage     the agent's last message, in its words
 * @param lastBuild       JSON of the last build report, of the server's own making
 * @param violations      how many forbidden writes were refused or found
 * @param hostName        what the client called itself when it last started or resumed the run
 * @param startedAtMillis milliseconds since 1970, as all times here
 */
public record Run(
        RunId id,
        ProjectId project,
        KeyId key,
        String worktree,
        String ticket,
        String title,
        String branch,
        String baseBranch,
        RunStatus status,
        String phase,
        Grade grade,
        long fenceDigest,
        int takeOvers,
        Counters counters,
        String headSha,
        String prUrl,
        String lastMessage,
        String lastBuild,
        int violations,
        String hostName,
        String hostVersion,
        long startedAtMillis,
        long updatedAtMillis,
        long endedAtMillis) {}
