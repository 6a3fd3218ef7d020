package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import java.util.HashMap;
import java.util.Map;

/** What those are called who did something, each read once in the transaction that shows what they did. */
final class ActorNames {
    private final ReadTransaction transaction;
    private final Map<Actor, String> known = new HashMap<>();

    ActorNames(ReadTransaction transaction) {
        this.transaction = transaction;
    }

    /** Of the member or key; empty for others, and for one that is not kept any more. */
    String of(Actor actor) {
        return known.computeIfAbsent(actor, this::read);
    }

    private String read(Actor actor) {
        return switch (actor.kind()) {
            case MEMBER ->
                transaction
                        .members()
                        .find(new MemberId(actor.id()))
                        .map(Member::name)
                        .orElse("");
            case KEY ->
                transaction
                        .keys()
                        .find(new KeyId(actor.id()))
                        .map(PluginKey::name)
                        .orElse("");
            case PERSON, OPERATOR, SYSTEM -> "";
        };
    }
}
