package dev.waybill.server.console.quorum;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usecase.SetQuorum;
import dev.waybill.workflow.usecase.ViewProjects;
import java.util.Arrays;

/** {@code GET /w/{workspace}/approvals}. */
public final class ShowQuorums implements Action {
    private final SetQuorum quorums;
    private final ViewProjects projects;

    public ShowQuorums(SetQuorum quorums, ViewProjects projects) {
        this.quorums = quorums;
        this.projects = projects;
    }

    @Override
    public Answer answer(Visit visit) {
        return page(visit, 200, "");
    }

    /** The page as it stands now. */
    Answer page(Visit visit, int status, String error) {
        return Answer.page(
                status,
                "quorum/show",
                "Approvals",
                new QuorumPage(
                        quorums.rules(visit.administrator()).stream()
                                .map(rule -> new QuorumPage.Row(
                                        rule.project(), rule.kind().text(), rule.approvals()))
                                .toList(),
                        projects.list(visit.administrator()).projects().stream()
                                .map(Project::slug)
                                .toList(),
                        Arrays.stream(CheckpointKind.values())
                                .map(CheckpointKind::text)
                                .toList(),
                        Caps.APPROVALS,
                        visit.requirePlace().may(Permission.CHANGE_POLICY),
                        error));
    }
}
