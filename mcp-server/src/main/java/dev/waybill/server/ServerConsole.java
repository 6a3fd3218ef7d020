package dev.waybill.server;

import dev.waybill.server.cli.command.Store;
import dev.waybill.server.console.Console;
import dev.waybill.server.console.ConsoleRoutes;
import dev.waybill.server.console.account.AccountRoutes;
import dev.waybill.server.console.entrance.CsrfTokens;
import dev.waybill.server.console.entrance.Entrance;
import dev.waybill.server.console.live.Streams;
import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.page.Pages;
import dev.waybill.server.http.HttpServer.ConsoleDoor;
import dev.waybill.server.signin.BcryptPasswords;
import dev.waybill.server.signin.TotpSecondFactors;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.SecondFactors;
import dev.waybill.workflow.signin.ChangePassword;
import dev.waybill.workflow.signin.ConfirmSecondFactor;
import dev.waybill.workflow.signin.ManageSecondFactor;
import dev.waybill.workflow.signin.ManageSessions;
import dev.waybill.workflow.signin.MemberMarks;
import dev.waybill.workflow.signin.NewSessions;
import dev.waybill.workflow.signin.ProvePassword;
import dev.waybill.workflow.signin.ResumeSession;
import dev.waybill.workflow.signin.SecondFactorCodes;
import dev.waybill.workflow.signin.SignIn;
import dev.waybill.workflow.signin.SignOut;
import dev.waybill.workflow.signin.SlowDown;
import dev.waybill.workflow.usecase.AcceptInvitation;
import dev.waybill.workflow.usecase.FirstOwner;
import dev.waybill.workflow.usecase.InviteMember;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ManageOwnToken;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.RenewPassword;
import dev.waybill.workflow.usecase.ViewCheckpoints;
import dev.waybill.workflow.usecase.ViewNotices;
import dev.waybill.workflow.workspace.Workspace;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Puts the console together: the one place where its pages and the data meet. */
final class ServerConsole {
    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;

    ServerConsole(Store store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The console as HTTP serves it.
     *
     * @param mcp the address that hosts are told
     */
    ConsoleDoor door(boolean secure, Supplier<URI> mcp) {
        // What ended while no server ran is gone before anybody signs in.
        store.people().sweep(clock.millis());
        Passwords passwords = new BcryptPasswords(new SecureRandom());
        IdMint ids = new IdMint(clock, random);
        NewSessions sessions = new NewSessions(store.people(), ids, random, clock);
        MemberMarks marks = new MemberMarks(store.ledger());
        Entrance entrance = new Entrance(
                new ResumeSession(store.people(), marks, random, clock),
                store.control(),
                store.ledger(),
                session -> store.people().session(session).isPresent());
        SlowDown slowDown = new SlowDown(clock);
        SecondFactors secondFactors = new TotpSecondFactors(new SecureRandom());
        SecondFactorCodes codes = new SecondFactorCodes(store.people(), secondFactors, clock);
        Streams streams = new Streams();
        Pages pages = new Pages();
        ConsoleRoutes.Parts parts = new ConsoleRoutes.Parts(
                store.ledger(),
                store.control(),
                store.people(),
                entrance,
                new Tickets(clock, random),
                streams,
                pages,
                new SignIn(store.people(), passwords, sessions, slowDown),
                new SignOut(store.people()),
                new ConfirmSecondFactor(store.people(), codes, slowDown, random, clock),
                new AccountRoutes.Parts(
                        new ManageSessions(store.people(), clock),
                        new ChangePassword(store.people(), passwords, slowDown, clock),
                        new ManageSecondFactor(
                                store.people(), passwords, secondFactors, codes, slowDown, random, clock),
                        new ProvePassword(store.people(), passwords, slowDown),
                        new ManageOwnToken(store.ledger(), random),
                        clock),
                new AcceptInvitation(store.people(), store.control(), store.ledger(), passwords, sessions, ids, clock),
                new InviteMember(store.people(), store.ledger(), random, clock),
                new RenewPassword(store.people(), store.control(), store.ledger(), passwords, random, clock),
                new ManageKeys(store.ledger(), store.control(), ids, random),
                new ManageProjects(store.ledger(), ids),
                new ManageMembers(store.ledger(), ids, random),
                store.inventory(),
                store.chainCheck(),
                mcp);
        Console console = new Console(
                ConsoleRoutes.of(parts),
                entrance,
                new CsrfTokens(store::requestStateKey),
                new ViewCheckpoints(store.ledger()),
                new ViewNotices(store.ledger()),
                pages);
        return new ConsoleDoor(console, streams, secure);
    }

    /** A new one-time link for the first workspace in which nobody can act yet. */
    Optional<URI> firstOwnerLink(URI pages) {
        FirstOwner first = new FirstOwner(store.people(), store.ledger(), random, clock);
        for (Workspace workspace : store.control().list()) {
            Optional<URI> link = first.link(workspace.id()).map(secret -> pages.resolve("/welcome/" + secret.reveal()));
            if (link.isPresent()) {
                return link;
            }
        }
        return Optional.empty();
    }
}
