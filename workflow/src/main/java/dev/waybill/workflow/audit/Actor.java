package dev.waybill.workflow.audit;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;

/**
 * Who did it.
 *
 * @param id the key's or member's id; 0 for operator and system
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

    /** The actor as logs and pages show it. */
    public String text() {
        return switch (kind) {
            case KEY -> new KeyId(id).text();
            case MEMBER -> new MemberId(id).text();
            case OPERATOR -> "operator";
            case SYSTEM -> "system";
        };
    }
}
