package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.Membership;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectLimit;
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
     * @param projects slugs of those that they may see and the viewer too; empty where they see all
     * @param enters   whether somebody signs in to the console as them
     * @param reached  whether the viewer may change them
     * @param self     whether they are the viewer
     */
    public record MemberLine(Member member, List<String> projects, boolean enters, boolean reached, boolean self) {}

    /**
     * The members.
     *
     * @param roles     that the viewer may give
     * @param projects  to which a new member may be limited
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record MemberList(List<MemberLine> members, List<Role> roles, List<Project> projects, long nowMillis) {}

    /**
     * A member's limit, to be changed.
     *
     * @param chosen   slugs of the projects that they may see and the viewer too; empty where they see all
     * @param projects to which they may be limited
     */
    public record MemberLimit(Member member, List<String> chosen, List<Project> projects) {}

    private record Found(
            List<Member> members, List<List<String>> slugs, Member viewer, List<Project> projects, long now) {}

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
            // A project that the viewer does not see is not named, nor who sees nothing else.
            List<Member> members = transaction.members().list().stream()
                    .filter(member ->
                            !member.limit().limits() || !shared(self, member).isEmpty())
                    .toList();
            List<List<String>> slugs = members.stream()
                    .map(member -> slugs(transaction, self, member))
                    .toList();
            return new Found(
                    members, slugs, self, VisibleProjects.within(transaction, self.limit()), transaction.nowMillis());
        });
        List<MemberLine> lines = IntStream.range(0, found.members().size())
                .mapToObj(at -> line(viewer, found, at))
                .toList();
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> found.viewer().role().reaches(role))
                .toList();
        return new MemberList(lines, roles, found.projects(), found.now());
    }

    /**
     * The limit of a member that the viewer may change.
     *
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND} for a member that is not there
     */
    public MemberLimit limit(Administrator viewer, MemberId id) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.MANAGE_MEMBERS);
            Member self = Authority.signedIn(transaction, viewer);
            Member member = ManageMembers.present(transaction, id);
            ManageMembers.requireReach(transaction, viewer, member);
            return new MemberLimit(
                    member, slugs(transaction, self, member), VisibleProjects.within(transaction, self.limit()));
        });
    }

    private static List<String> slugs(ReadTransaction transaction, Member viewer, Member member) {
        return shared(viewer, member).stream()
                .map(project -> ViewRuns.slug(transaction, project))
                .sorted()
                .toList();
    }

    /** The projects of a member's limit that the viewer sees. */
    private static List<ProjectId> shared(Member viewer, Member member) {
        return switch (member.limit()) {
            case ProjectLimit.All all -> List.of();
            case ProjectLimit.Only only ->
                only.projects().stream().filter(viewer.limit()::reaches).toList();
        };
    }

    private MemberLine line(Administrator viewer, Found found, int at) {
        Member member = found.members().get(at);
        MemberId id = member.id();
        return new MemberLine(
                member,
                found.slugs().get(at),
                people.personOf(new Membership(viewer.workspace(), id)).isPresent(),
                found.viewer().role().reaches(member.role())
                        && found.viewer().limit().covers(member.limit()),
                found.viewer().id().equals(id));
    }
}
