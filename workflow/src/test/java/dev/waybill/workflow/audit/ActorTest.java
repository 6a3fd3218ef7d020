package dev.waybill.workflow.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import org.junit.jupiter.api.Test;

final class ActorTest {
    @Test
    void isShownByItsIdOrItsKind() {
        assertEquals("key_0000000000005", Actor.key(new KeyId(5)).text());
        assertEquals("mem_0000000000005", Actor.member(new MemberId(5)).text());
        assertEquals("operator", Actor.OPERATOR.text());
        assertEquals("system", Actor.SYSTEM.text());
    }
}
