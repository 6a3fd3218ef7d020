package dev.waybill.server.cli.member;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.Project;

/** What is shown of a member. */
final class MemberFacts {
    private MemberFacts() {}

    static Facts of(Member member) {
        return new Facts()
                .text("id", member.id().text())
                .text("name", member.name())
                .text("role", member.role().text());
    }

    /** With what a list tells beside: never the token, only whether there is one. */
    static Facts row(ReadTransaction transaction, Member member) {
        return of(member)
                .text("project", project(transaction, member))
                .flag("can_sign_in", member.reachable())
                .moment("added_at", member.addedAtMillis())
                .moment("role_since", member.roleSinceMillis());
    }

    private static String project(ReadTransaction transaction, Member member) {
        if (member.project() == 0) {
            return "";
        }
        ProjectId project = new ProjectId(member.project());
        return transaction.projects().find(project).map(Project::slug).orElse(project.text());
    }
}
