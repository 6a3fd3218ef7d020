package dev.waybill.workflow.audit;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.PersonId;

/**
 * Who did it.
 *
 * @param id the key's, member's or person's id; 0 for operator and system
 */
public record Actor(ActorKind kind, long id) {
    public static final Actor OPERATOR = new Actor(ActorKind.OPERATOR, 0);
    public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, 0);

    public static Actor key(KeyId key) {
        return new Actor(ActorKind.KEY, key.value());
    }

    public static Actor member(MemberId member) {
        return new Actor(ActorKind.MEMBER, member.value());
    }

    public static Actor person(PersonId person) {
        return new Actor(ActorKind.PERSON, person.value());
    }

    /** The actor as logs and pages show it. */
    public String text() {
        return switch (kind) {
            case KEY -> new KeyId(id).text();
            case MEMBER -> new MemberId(id).text();
            case PERSON -> new PersonId(id).text();
            case OPERATOR -> "operator";
            case SYSTEM -> "system";
        };
    }
}
