package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Shows who manages members all of them. */
public final class ViewMembers {
    private final Ledger ledger;
    private final People people;

    /**
     * A member as a list shows them.
     *
     * @param project slug of the only project that they may see; empty for all
     * @param enters  whether somebody signs in to the console as them
     * @param reached whether the viewer may change them
     */
    public record MemberLine(Member member, String project, boolean enters, boolean reached) {}

    /**
     * The members.
     *
     * @param roles     that the viewer may give
     * @param projects  to which a new member may be limited
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record MemberList(List<MemberLine> members, List<Role> roles, List<Project> projects, long nowMillis) {}

    private record Found(List<Member> members, List<String> slugs, Member viewer, List<Project> projects, long now) {}

    public ViewMembers(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    /**
     * The present members that the viewer may see, by name.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    public MemberList list(Administrator viewer) {
        Found found = ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.MANAGE_MEMBERS);
            Member self = Authority.signedIn(transaction, viewer);
            // Who is limited to a project that the viewer does not see would give its name away.
            List<Member> members = transaction.members().list().stream()
                    .filter(member -> member.project() == 0 || self.reachesProject(member.project()))
                    .toList();
            List<String> slugs = members.stream()
                    .map(member ->
                            member.project() == 0 ? "" : ViewRuns.slug(transaction, new ProjectId(member.project())))
                    .toList();
            List<Project> projects = transaction.projects().list().stream()
                    .filter(project -> self.reachesProject(project.id().value()))
                    .toList();
            return new Found(members, slugs, self, projects, transaction.nowMillis());
        });
        List<MemberLine> lines = IntStream.range(0, found.members().size())
                .mapToObj(at -> line(viewer, found, at))
                .toList();
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> found.viewer().role().reaches(role))
                .toList();
        return new MemberList(lines, roles, found.projects(), found.now());
    }

    private MemberLine line(Administrator viewer, Found found, int at) {
        Member member = found.members().get(at);
        MemberId id = member.id();
        return new MemberLine(
                member,
                found.slugs().get(at),
                people.personOf(new Membership(viewer.workspace(), id)).isPresent(),
                found.viewer().role().reaches(member.role()) && found.viewer().reachesProject(member.project()));
    }
}
