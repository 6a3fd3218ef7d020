package dev.waybill.workflow.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.MemoryControl;
import dev.waybill.workflow.ledger.MemoryLedger;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.person.MemoryPeople;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.SecondFactors;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.AcceptInvitation;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.FirstOwner;
import dev.waybill.workflow.usecase.InviteMember;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ProjectChoice;
import dev.waybill.workflow.usecase.RemoveMember;
import dev.waybill.workflow.usecase.RenewPassword;
import dev.waybill.workflow.usecase.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.function.Executable;

/** A workspace whose first owner {@code olga} has not been in yet, and everything that lets people in, over memory. */
public final class FrontDoor {
    public static final String PASSWORD = "seven green teapots";
    public static final Origin HOME = new Origin("192.0.2.7", "a browser");

    public final TestClock clock = new TestClock();
    public final MemoryLedger ledger = new MemoryLedger(clock);
    public final MemoryControl control = new MemoryControl(ledger);
    public final MemoryPeople people = new MemoryPeople();
    public final PlainPasswords passwords = new PlainPasswords();
    private final Random random = new Random(7);
    private final IdMint ids = new IdMint(clock, random);
    private final CountedCodes codes = new CountedCodes();
    private final SlowDown slowDown = new SlowDown(clock);
    private final NewSessions sessions = new NewSessions(people, ids, random, clock);
    private final SecondFactorCodes used = new SecondFactorCodes(people, codes, clock);

    public final SignIn signIn = new SignIn(people, passwords, sessions, slowDown);
    public final ConfirmSecondFactor confirm = new ConfirmSecondFactor(people, used, slowDown, random, clock);
    public final ResumeSession resume = new ResumeSession(people, new MemberMarks(ledger), random, clock);
    public final SignOut signOut = new SignOut(people);
    public final ManageSessions manage = new ManageSessions(people, clock);
    public final ChangePassword changePassword = new ChangePassword(people, passwords, slowDown, clock);
    public final ManageSecondFactor secondFactor =
            new ManageSecondFactor(people, passwords, codes, used, slowDown, random, clock);
    public final FirstOwner firstOwner = new FirstOwner(people, ledger, random, clock);
    public final InviteMember invite = new InviteMember(people, ledger, random, clock);
    public final AcceptInvitation accept =
            new AcceptInvitation(people, control, ledger, passwords, sessions, ids, clock);
    public final RenewPassword renewPassword = new RenewPassword(people, control, ledger, passwords, random, clock);
    public final ManageMembers members = new ManageMembers(ledger, ids, random);
    public final RemoveMember removeMember = new RemoveMember(ledger, control);
    public final CreateWorkspace createWorkspace = new CreateWorkspace(control, ledger, ids, clock);
    public final WorkspaceId workspace =
            createWorkspace.create("acme", "Acme", "olga").id();

    /** A hash that is none, and a count of how often it was asked. */
    public static final class PlainPasswords implements Passwords {
        public final List<String> compared = new ArrayList<>();
        /** What happens elsewhere while a hash is compared. */
        public Runnable meanwhile = () -> {};

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            compared.add(hash);
            meanwhile.run();
            return hash.equals(hash(password));
        }

        @Override
        public String decoy() {
            return "decoy";
        }
    }

    /** Codes that are their time step's last six digits. */
    static final class CountedCodes implements SecondFactors {
        static final String SECRET = "SECRET";

        static String at(long nowMillis) {
            return "%06d".formatted(nowMillis / 30_000 % 1_000_000);
        }

        @Override
        public String newSecret() {
            return SECRET;
        }

        @Override
        public boolean isSecret(String secret) {
            return secret.equals(SECRET);
        }

        @Override
        public OptionalLong step(String secret, String code, long nowMillis) {
            long now = nowMillis / 30_000;
            for (long step = now - 1; step <= now + 1; step++) {
                if (at(step * 30_000).equals(code)) {
                    return OptionalLong.of(step);
                }
            }
            return OptionalLong.empty();
        }

        @Override
        public String uri(String secret, String account) {
            return "otpauth://totp/" + account;
        }
    }

    /** The secret of the first owner's link. */
    public String firstLink() {
        return firstOwner.link(workspace).orElseThrow().reveal();
    }

    /** Lets {@code olga} in for the first time. */
    public SignInOutcome.SignedIn firstIn() {
        return accept.accept(firstLink(), "olga", PASSWORD, HOME);
    }

    public Administrator as(String name) {
        return Administrator.member(workspace, member(name).id(), HOME);
    }

    public Member member(String name) {
        return ledger.read(workspace, transaction -> transaction.members().findByName(name))
                .orElseThrow();
    }

    /** A member's link, made by olga. */
    public String link(String name, Role role) {
        members.add(as("olga"), name, role, ProjectChoice.ALL);
        return invite.invite(as("olga"), member(name).id()).reveal();
    }

    public SignInOutcome.SignedIn signedIn() {
        return assertInstanceOf(SignInOutcome.SignedIn.class, signIn.signIn("olga", PASSWORD, HOME));
    }

    public Optional<ResumeSession.Resumed> resume(KeyText cookie) {
        return resume.resume(cookie.reveal(), HOME);
    }

    String codeNow() {
        return CountedCodes.at(clock.millis());
    }

    public MemberId id(String name) {
        return member(name).id();
    }

    /** Runs what must be refused with this code. */
    public static void assertRefused(RefusalCode code, Executable call) {
        RefusedException refused = assertThrows(RefusedException.class, call);
        assertEquals(code, refused.refusal().code(), refused.refusal().message());
    }
}
