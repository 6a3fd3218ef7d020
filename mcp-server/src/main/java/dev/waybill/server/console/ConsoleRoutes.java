package dev.waybill.server.console;

import static dev.waybill.server.console.route.Route.get;
import static dev.waybill.server.console.route.Route.post;
import static dev.waybill.server.console.route.Route.upload;

import dev.waybill.server.console.account.AccountRoutes;
import dev.waybill.server.console.audit.FollowChain;
import dev.waybill.server.console.audit.ListAudit;
import dev.waybill.server.console.checkpoint.DecideQuestion;
import dev.waybill.server.console.checkpoint.FindCheckpoint;
import dev.waybill.server.console.checkpoint.ShowCheckpoint;
import dev.waybill.server.console.checkpoint.ShowInbox;
import dev.waybill.server.console.entrance.Entrance;
import dev.waybill.server.console.inventory.ShowInventory;
import dev.waybill.server.console.key.EndKey;
import dev.waybill.server.console.key.ListKeys;
import dev.waybill.server.console.key.MakeKey;
import dev.waybill.server.console.key.RotateKey;
import dev.waybill.server.console.live.LiveAction;
import dev.waybill.server.console.live.Streams;
import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.member.AddMember;
import dev.waybill.server.console.member.ChangeRole;
import dev.waybill.server.console.member.EndMembership;
import dev.waybill.server.console.member.LetMemberIn;
import dev.waybill.server.console.member.LimitMember;
import dev.waybill.server.console.member.ListMembers;
import dev.waybill.server.console.member.MakePasswordLink;
import dev.waybill.server.console.member.ShowLimit;
import dev.waybill.server.console.member.ShowPasswordLink;
import dev.waybill.server.console.notice.ListNotices;
import dev.waybill.server.console.notice.ReadNotices;
import dev.waybill.server.console.overview.ShowOverview;
import dev.waybill.server.console.page.Pages;
import dev.waybill.server.console.project.ConnectProject;
import dev.waybill.server.console.project.DisconnectProject;
import dev.waybill.server.console.project.ListProjects;
import dev.waybill.server.console.project.ProposeScope;
import dev.waybill.server.console.project.SaveScope;
import dev.waybill.server.console.project.ShowHistory;
import dev.waybill.server.console.project.ShowImport;
import dev.waybill.server.console.project.ShowScope;
import dev.waybill.server.console.quorum.SaveQuorum;
import dev.waybill.server.console.quorum.ShowQuorums;
import dev.waybill.server.console.reply.DeleteReply;
import dev.waybill.server.console.reply.ListReplies;
import dev.waybill.server.console.reply.SaveReply;
import dev.waybill.server.console.route.Access;
import dev.waybill.server.console.route.Route;
import dev.waybill.server.console.run.ListRuns;
import dev.waybill.server.console.run.ReplayRun;
import dev.waybill.server.console.run.RunTails;
import dev.waybill.server.console.run.ShowRun;
import dev.waybill.server.console.signin.DoNewPassword;
import dev.waybill.server.console.signin.DoSignIn;
import dev.waybill.server.console.signin.DoSignOut;
import dev.waybill.server.console.signin.DoWelcome;
import dev.waybill.server.console.signin.GiveCode;
import dev.waybill.server.console.signin.ShowCode;
import dev.waybill.server.console.signin.ShowHome;
import dev.waybill.server.console.signin.ShowNewPassword;
import dev.waybill.server.console.signin.ShowSignIn;
import dev.waybill.server.console.signin.ShowWelcome;
import dev.waybill.server.console.usage.SaveUsage;
import dev.waybill.server.console.usage.ShowUsage;
import dev.waybill.workflow.audit.ChainCheck;
import dev.waybill.workflow.inventory.Inventory;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.signin.ConfirmSecondFactor;
import dev.waybill.workflow.signin.SignIn;
import dev.waybill.workflow.signin.SignOut;
import dev.waybill.workflow.usecase.AcceptInvitation;
import dev.waybill.workflow.usecase.CheckChain;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import dev.waybill.workflow.usecase.InviteMember;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ManageReplies;
import dev.waybill.workflow.usecase.RemoveMember;
import dev.waybill.workflow.usecase.RenewPassword;
import dev.waybill.workflow.usecase.SetQuorum;
import dev.waybill.workflow.usecase.ViewAudit;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import dev.waybill.workflow.usecase.ViewInventory;
import dev.waybill.workflow.usecase.ViewKeys;
import dev.waybill.workflow.usecase.ViewMembers;
import dev.waybill.workflow.usecase.ViewNotices;
import dev.waybill.workflow.usecase.ViewOverview;
import dev.waybill.workflow.usecase.ViewProjects;
import dev.waybill.workflow.usecase.ViewRuns;
import dev.waybill.workflow.usecase.ViewScopeHistory;
import dev.waybill.workflow.usecase.ViewUsage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The console's one table: every address, who it is open to, and what it does. */
public final class ConsoleRoutes {
    private ConsoleRoutes() {}

    /**
     * What the actions stand on.
     *
     * @param mcp the address that hosts are told
     */
    public record Parts(
            Ledger ledger,
            Control control,
            People people,
            Entrance entrance,
            Tickets tickets,
            Streams streams,
            Pages pages,
            SignIn signIn,
            SignOut signOut,
            ConfirmSecondFactor confirm,
            AccountRoutes.Parts account,
            AcceptInvitation invitations,
            InviteMember inviting,
            RenewPassword newPasswords,
            ManageKeys keys,
            ManageProjects projects,
            ManageMembers members,
            Inventory inventory,
            ChainCheck chainCheck,
            Supplier<URI> mcp) {}

    /** The table. */
    public static List<Route> of(Parts parts) {
        ViewRuns viewRuns = new ViewRuns(parts.ledger());
        ViewCheckpoints viewCheckpoints = new ViewCheckpoints(parts.ledger());
        ViewUsage viewUsage = new ViewUsage(parts.ledger());
        ShowRun showRun = new ShowRun(viewRuns, parts.tickets());
        ManageReplies replies = new ManageReplies(parts.ledger());
        ShowCheckpoint showCheckpoint = new ShowCheckpoint(viewCheckpoints, replies);
        Access decides = Access.member(Permission.DECIDE_CHECKPOINTS);
        ViewNotices viewNotices = new ViewNotices(parts.ledger());
        ListReplies listReplies = new ListReplies(replies);
        SetQuorum setQuorum = new SetQuorum(parts.ledger());
        ShowQuorums showQuorums = new ShowQuorums(setQuorum, new ViewProjects(parts.ledger()));
        ListKeys listKeys = new ListKeys(new ViewKeys(parts.ledger()));
        ListProjects listProjects = new ListProjects(new ViewProjects(parts.ledger()));
        ViewScopeHistory history = new ViewScopeHistory(parts.ledger());
        ShowScope showScope = new ShowScope(parts.projects(), history);
        ShowImport showImport = new ShowImport(parts.projects());
        Access setsScope = Access.member(Permission.SET_SCOPE);
        ViewMembers viewMembers = new ViewMembers(parts.ledger(), parts.people());
        ListMembers listMembers = new ListMembers(viewMembers);
        ShowLimit showLimit = new ShowLimit(viewMembers);
        LetMemberIn letMemberIn = new LetMemberIn(parts.inviting(), parts.mcp());
        Access viewsScope = Access.member(Permission.VIEW_SCOPE);
        Access managesProjects = Access.member(Permission.MANAGE_PROJECTS);
        Access managesMembers = Access.member(Permission.MANAGE_MEMBERS);
        Access viewsRuns = Access.member(Permission.VIEW_RUNS);
        Access viewsAudit = Access.member(Permission.VIEW_AUDIT);
        CheckChain checkChain = new CheckChain(parts.ledger(), parts.chainCheck());
        Access makesKeys = Access.member(Permission.MAKE_OWN_KEYS);
        List<Route> routes = new ArrayList<>(AccountRoutes.of(parts.account()));
        routes.addAll(List.of(
                get("/", Access.SIGNED_IN, new ShowHome()),
                get("/sign-in/code", Access.EVERYONE, new ShowCode()),
                post("/sign-in/code", Access.EVERYONE, new GiveCode(parts.confirm())),
                get("/sign-in", Access.EVERYONE, new ShowSignIn()),
                post("/sign-in", Access.EVERYONE, new DoSignIn(parts.signIn())),
                post("/sign-out", Access.SIGNED_IN, new DoSignOut(parts.signOut())),
                get("/welcome/{link}", Access.EVERYONE, new ShowWelcome(parts.invitations())),
                post("/welcome/{link}", Access.EVERYONE, new DoWelcome(parts.invitations())),
                get("/password/{link}", Access.EVERYONE, new ShowNewPassword(parts.newPasswords())),
                post("/password/{link}", Access.EVERYONE, new DoNewPassword(parts.newPasswords())),
                get("/checkpoints/{checkpoint}", Access.SIGNED_IN, new FindCheckpoint(viewCheckpoints)),
                get(
                        "/w/{workspace}",
                        viewsRuns,
                        new ShowOverview(new ViewOverview(parts.ledger()), viewRuns, viewCheckpoints)),
                get("/w/{workspace}/usage", viewsRuns, new ShowUsage(viewUsage)),
                get("/w/{workspace}/usage.csv", viewsRuns, new SaveUsage(viewUsage)),
                get("/w/{workspace}/runs", viewsRuns, new ListRuns(viewRuns, parts.tickets())),
                get("/w/{workspace}/runs/{run}", viewsRuns, showRun),
                get("/w/{workspace}/runs/{run}/replay", viewsRuns, new ReplayRun(viewRuns)),
                get(
                        "/w/{workspace}/live",
                        viewsRuns,
                        new LiveAction(
                                parts.tickets(),
                                parts.streams(),
                                parts.ledger(),
                                parts.entrance(),
                                new RunTails(parts.ledger(), viewRuns, parts.pages(), parts.streams()))),
                get("/w/{workspace}/checkpoints", viewsRuns, new ShowInbox(viewCheckpoints, parts.tickets())),
                get("/w/{workspace}/checkpoints/{checkpoint}", viewsRuns, showCheckpoint),
                post(
                        "/w/{workspace}/checkpoints/{checkpoint}",
                        decides,
                        new DecideQuestion(
                                parts.ledger(), new DecideCheckpoint(parts.ledger()), replies, showCheckpoint)),
                get("/w/{workspace}/notices", viewsRuns, new ListNotices(viewNotices, parts.tickets())),
                post("/w/{workspace}/notices", viewsRuns, new ReadNotices(viewNotices)),
                get("/w/{workspace}/replies", decides, listReplies),
                post("/w/{workspace}/replies", decides, new SaveReply(parts.ledger(), replies, listReplies)),
                post("/w/{workspace}/replies/delete", decides, new DeleteReply(replies)),
                get("/w/{workspace}/approvals", viewsScope, showQuorums),
                post(
                        "/w/{workspace}/approvals",
                        Access.member(Permission.CHANGE_POLICY),
                        new SaveQuorum(setQuorum, showQuorums)),
                get("/w/{workspace}/keys", makesKeys, listKeys),
                post("/w/{workspace}/keys", makesKeys, new MakeKey(parts.keys(), listKeys, parts.mcp())),
                post("/w/{workspace}/keys/{key}/rotate", makesKeys, new RotateKey(parts.keys(), parts.mcp())),
                post("/w/{workspace}/keys/{key}/end-earlier", makesKeys, new EndKey(parts.keys()::endEarlier)),
                post("/w/{workspace}/keys/{key}/revoke", makesKeys, new EndKey(parts.keys()::revoke)),
                get("/w/{workspace}/projects", viewsScope, listProjects),
                post("/w/{workspace}/projects", managesProjects, new ConnectProject(parts.projects(), listProjects)),
                post(
                        "/w/{workspace}/projects/{project}/disconnect",
                        managesProjects,
                        new DisconnectProject(parts.projects())),
                get("/w/{workspace}/projects/{project}/scope", viewsScope, showScope),
                post("/w/{workspace}/projects/{project}/scope/try", viewsScope, showScope),
                get("/w/{workspace}/projects/{project}/scope/history", viewsScope, new ShowHistory(history)),
                get("/w/{workspace}/projects/{project}/scope/import", setsScope, showImport),
                upload(
                        "/w/{workspace}/projects/{project}/scope/import",
                        setsScope,
                        new ProposeScope(parts.projects(), showImport, showScope)),
                post("/w/{workspace}/projects/{project}/scope", setsScope, new SaveScope(parts.projects(), showScope)),
                get("/w/{workspace}/audit", viewsAudit, new ListAudit(new ViewAudit(parts.ledger()), checkChain)),
                post("/w/{workspace}/audit/check", viewsAudit, new FollowChain(checkChain)),
                get(
                        "/w/{workspace}/data",
                        viewsScope,
                        new ShowInventory(new ViewInventory(parts.ledger(), parts.inventory()))),
                get("/w/{workspace}/members", managesMembers, listMembers),
                post(
                        "/w/{workspace}/members",
                        managesMembers,
                        new AddMember(parts.members(), letMemberIn, listMembers)),
                get("/w/{workspace}/members/{member}/limit", managesMembers, showLimit),
                post(
                        "/w/{workspace}/members/{member}/limit",
                        managesMembers,
                        new LimitMember(parts.members(), showLimit)),
                post("/w/{workspace}/members/role", managesMembers, new ChangeRole(parts.members(), listMembers)),
                post(
                        "/w/{workspace}/members/remove",
                        managesMembers,
                        new EndMembership(new RemoveMember(parts.ledger(), parts.control()), listMembers)),
                get("/w/{workspace}/members/{member}/password", managesMembers, new ShowPasswordLink(viewMembers)),
                post(
                        "/w/{workspace}/members/{member}/password",
                        managesMembers,
                        new MakePasswordLink(parts.newPasswords(), viewMembers, parts.mcp())),
                post("/w/{workspace}/members/{member}/link", managesMembers, letMemberIn)));
        return List.copyOf(routes);
    }
}
