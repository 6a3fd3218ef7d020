package dev.waybill.server.stdio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureCatalogue;
import dev.waybill.server.fixture.FixtureStdio;
import dev.waybill.server.fixture.HostileMessages;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both eras on one pair of pipes. */
final class StdioIT {
    private static final int PATIENCE_SECONDS = 60;

    private FixtureStdio stdio;

    @BeforeEach
    void start() throws IOException {
        stdio = new FixtureStdio();
    }

    @AfterEach
    void stop() throws IOException {
        stdio.close();
    }

    @Test
    void modernClientNeedsNoHandshake() throws Exception {
        assertTrue(stdio.ask(Messages.modern("\"server-discover-probe-1\"", "server/discover", ""))
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"server-discover-probe-1\",\"result\":"));
        assertTrue(stdio.ask(Messages.modern("0", "tools/list", "")).contains("\"tools\":" + FixtureCatalogue.TOOLS));
        assertEquals(0, stdio.catalogue.made.get());
        assertTrue(stdio.ask(Messages.modern("1", "tools/call", Messages.tool("measure", "{\"text\":\"äöü€😀\"}")))
                .contains("\"structuredContent\":{\"members\":1,\"characters\":6,\"local\":1,\"host\":11}"));
    }

    @Test
    void olderClientShakesHandsFirst() throws Exception {
        assertTrue(stdio.ask(Messages.legacy("1", "tools/list", "")).contains("Send initialize first"));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}", stdio.ask(Messages.legacy("2", "ping", "")));
        assertTrue(stdio.ask(Messages.INITIALIZE).contains("\"protocolVersion\":\"2025-11-25\""));
        stdio.send(Messages.INITIALIZED);
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{\"tools\":" + FixtureCatalogue.TOOLS + "}}",
                stdio.ask(Messages.legacy("3", "tools/list", "")));
        assertTrue(stdio.ask(Messages.legacy("4", "tools/call", Messages.tool("measure", "{}")))
                .contains("\"structuredContent\":{\"members\":0"));
        assertTrue(stdio.ask(Messages.legacy("5", "tools/call", Messages.tool("break", "{}")))
                .contains("\"isError\":true"));
        assertTrue(stdio.ask(Messages.INITIALIZE).contains("has its session already"));
    }

    @Test
    void listBeforeInitializedIsAnsweredAllTheSame() throws Exception {
        stdio.ask(Messages.INITIALIZE);
        assertTrue(stdio.ask(Messages.legacy("1", "tools/call", Messages.tool("measure", "{}")))
                .contains("structuredContent"));
    }

    @Test
    void bothErasMayBeSpokenAtOnce() throws Exception {
        stdio.ask(Messages.INITIALIZE);
        assertTrue(stdio.ask(Messages.modern("1", "tools/list", "")).contains("\"resultType\":\"complete\""));
        assertFalse(stdio.ask(Messages.legacy("2", "tools/list", "")).contains("resultType"));
    }

    @ParameterizedTest
    @EnumSource
    void hostileLineIsRefusedAndTheNextIsServed(HostileMessages message) throws Exception {
        stdio.toServer.write(message.bytes());
        String answer = stdio.ask("");
        assertTrue(answer.contains("\"error\":{\"code\":" + message.code() + ","), answer);
        assertFalse(answer.contains(HostileMessages.CANARY), answer);
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", stdio.ask(Messages.legacy("1", "ping", "")));
    }

    @Test
    void remarksAndBlankLinesAreSilent() throws Exception {
        stdio.send("");
        stdio.send("\r");
        stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"made/up\"}");
        stdio.send("{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}");
        stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7}}");
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", stdio.ask(Messages.legacy("1", "ping", "") + "\r"));
    }

    @Test
    void charactersMayArriveInPieces() throws Exception {
        byte[] bytes = (Messages.modern("1", "tools/call", Messages.tool("measure", "{\"text\":\"€😀\"}")) + '\n')
                .getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            stdio.toServer.write(b);
            stdio.toServer.flush();
        }
        assertTrue(String.valueOf(stdio.receive()).contains("\"characters\":3"));
    }

    @Test
    void slowCallHoldsUpNothing() throws Exception {
        stdio.send(Messages.modern("1", "tools/call", Messages.tool("wait", "{}")));
        stdio.catalogue.begun.acquire();
        assertTrue(stdio.ask(Messages.modern("2", "tools/call", Messages.tool("measure", "{}")))
                .contains("\"id\":2,"));
        stdio.catalogue.gate.countDown();
        assertTrue(String.valueOf(stdio.receive()).contains("\"id\":1,"));
    }

    @Test
    void cancelledCallEndsAndSaysNothing() throws Exception {
        stdio.send(Messages.modern("\"slow\"", "tools/call", Messages.tool("wait", "{}")));
        stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"slow\"}}");
        stdio.catalogue.cancelled.acquire();
        stdio.toServer.close();
        assertNull(stdio.receive());
    }

    @Test
    void idInUseIsRefused() throws Exception {
        stdio.send(Messages.modern("1", "tools/call", Messages.tool("wait", "{}")));
        stdio.catalogue.begun.acquire();
        assertTrue(stdio.ask(Messages.modern("1", "tools/call", Messages.tool("measure", "{}")))
                .contains("not answered yet"));
    }

    @Test
    void progressComesBeforeTheAnswer() throws Exception {
        stdio.send(Messages.modern("1", "tools/call", Messages.tool("wait", "{}"))
                .replace("\"_meta\":{", "\"_meta\":{\"progressToken\":\"t\","));
        assertTrue(String.valueOf(stdio.receive()).contains("\"progress\":1,\"total\":3"));
        assertTrue(String.valueOf(stdio.receive()).contains("\"progress\":2,\"total\":3"));
        stdio.catalogue.gate.countDown();
        assertTrue(String.valueOf(stdio.receive()).contains("\"waited\":1"));
    }

    @Test
    void endOfInputStillAnswersWhatWasAccepted() throws Exception {
        stdio.send(Messages.modern("1", "tools/call", Messages.tool("wait", "{}")));
        stdio.toServer.close();
        stdio.catalogue.begun.acquire();
        stdio.catalogue.gate.countDown();
        assertTrue(String.valueOf(stdio.receive()).contains("\"waited\":1"));
        assertNull(stdio.receive());
        assertTrue(stdio.served.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void lastLineNeedsNoLineBreak() throws Exception {
        stdio.toServer.write(Messages.legacy("9", "ping", "").getBytes(StandardCharsets.UTF_8));
        stdio.toServer.close();
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}", stdio.receive());
    }
}
