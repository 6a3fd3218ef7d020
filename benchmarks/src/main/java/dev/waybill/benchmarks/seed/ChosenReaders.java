package dev.waybill.benchmarks.seed;

import dev.waybill.server.signin.BcryptPasswords;
import dev.waybill.storage.DataFolder;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.signin.NewSessions;
import dev.waybill.workflow.usecase.AcceptInvitation;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.InviteMember;
import java.security.SecureRandom;

/** Lets members sign in with the seeded password, by the link by which everybody chooses one. */
final class ChosenReaders {
    private final Administrator operator;
    private final InviteMember invite;
    private final AcceptInvitation accept;

    ChosenReaders(DataFolder data, MovingClock clock, SecureRandom random, Administrator operator) {
        IdMint ids = new IdMint(clock.ofIds(), random);
        this.operator = operator;
        this.invite = new InviteMember(data.people(), data.ledger(), random, clock);
        this.accept = new AcceptInvitation(
                data.people(),
                data.control(),
                data.ledger(),
                new BcryptPasswords(random),
                new NewSessions(data.people(), ids, random, clock),
                ids,
                clock);
    }

    void letIn(Member member) {
        KeyText link = invite.invite(operator, member.id());
        accept.accept(link.reveal(), member.name(), SeedRuns.PASSWORD, Origin.NONE);
    }
}
