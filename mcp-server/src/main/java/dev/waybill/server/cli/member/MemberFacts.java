package dev.waybill.server.cli.member;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;

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
        List<String> projects = projects(transaction, member);
        return of(member)
                .text("project", String.join(",", projects))
                .flag("limited", member.limit().limits())
                .flag("can_sign_in", member.reachable())
                .moment("added_at", member.addedAtMillis())
                .moment("role_since", member.roleSinceMillis());
    }

    /** By slug; by its id where a project is not kept any more. */
    private static List<String> projects(ReadTransaction transaction, Member member) {
        return switch (member.limit()) {
            case ProjectLimit.All all -> List.of();
            case ProjectLimit.Only only ->
                only.projects().stream()
                        .map(project -> transaction
                                .projects()
                                .find(project)
                                .map(Project::slug)
                                .orElse(project.text()))
                        .sorted()
                        .toList();
        };
    }
}
