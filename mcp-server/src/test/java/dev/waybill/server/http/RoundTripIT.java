package dev.waybill.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureHttp;
import dev.waybill.server.fixture.FixtureKeys;
import dev.waybill.server.fixture.Messages;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions inside results, and calls that come again with answers (2026-07-28, basic/patterns/mrtr). */
final class RoundTripIT {
    private static final String STATE = "\"requestState\":\"";

    private FixtureHttp http;

    @BeforeEach
    void start() throws IOException {
        http = new FixtureHttp();
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
    }

    @Test
    void aToolAsksAndIsAnswered() throws Exception {
        HttpResponse<String> asked = http.modern(Messages.capable("1", "tools/call", Messages.tool("ask", "{}")));
        assertEquals(200, asked.statusCode());
        assertTrue(
                asked.body()
                        .startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"input_required\","
                                + "\"inputRequests\":{\"word\":{\"method\":\"elicitation/create\",\"params\":{"
                                + "\"message\":\"A word, please.\",\"requestedSchema\":{"),
                asked.body());
        String answered = retry(state(asked.body()), "\"word\":{\"action\":\"accept\",\"content\":{}}");
        assertTrue(answered.contains("\"structuredContent\":{\"state\":\"asked\",\"action\":\"accept\"}"), answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"word\":{\"action\":\"decline\"}|decline",
                "\"word\":{\"action\":\"cancel\"}|cancel",
                "\"word\":7|none",
                "\"other\":{\"action\":\"accept\"}|missing",
                "|missing",
            })
    void everyEndOfAQuestionIsOneOfTheTool(String answer) throws Exception {
        String[] parts = answer.split("\\|", -1);
        HttpResponse<String> asked = http.modern(Messages.capable("1", "tools/call", Messages.tool("ask", "{}")));
        String answered = retry(state(asked.body()), parts[0]);
        assertTrue(answered.contains("\"action\":\"" + parts[1] + "\"}"), answered);
    }

    @Test
    void aClientThatCantBeAskedIsToldWhatItLacks() throws Exception {
        HttpResponse<String> form = http.modern(Messages.modern("1", "tools/call", Messages.tool("ask", "{}")));
        assertEquals(400, form.statusCode());
        assertTrue(form.body().contains("\"code\":-32021"), form.body());
        assertTrue(form.body().contains("\"data\":{\"requiredCapabilities\":{\"elicitation\":{\"form\":{}}}}"));
        String forms = Messages.modern("1", "tools/call", Messages.tool("page", "{}"))
                .replace("clientCapabilities\":{}", "clientCapabilities\":{\"elicitation\":{}}");
        HttpResponse<String> page = http.modern(forms);
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("{\"elicitation\":{\"url\":{}}}"), page.body());
    }

    @Test
    void aQuestionWithoutAStateHasNone() throws Exception {
        String asked = http.modern(Messages.capable("1", "tools/call", Messages.tool("page", "{}")))
                .body();
        assertTrue(asked.contains("\"mode\":\"url\""), asked);
        assertFalse(asked.contains("requestState"), asked);
    }

    @Test
    void aStateOfAnotherKeyIsRefused() throws Exception {
        String state = state(http.modern(Messages.capable("1", "tools/call", Messages.tool("ask", "{}")))
                .body());
        String again =
                Messages.capable("2", "tools/call", Messages.tool("ask", "{}") + ",\"requestState\":\"" + state + "\"");
        HttpResponse<String> refused =
                http.send(http.modernRequest(again).setHeader("Authorization", "Bearer " + FixtureKeys.SECOND));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("-32602") && refused.body().contains("requestState"), refused.body());
        assertEquals(200, http.modern(again).statusCode());
    }

    @Test
    void aStateOfAnotherCallIsRefused() throws Exception {
        String state = state(http.modern(Messages.capable("1", "tools/call", Messages.tool("ask", "{}")))
                .body());
        for (String call : new String[] {Messages.tool("ask", "{\"x\":1}"), Messages.tool("measure", "{}")}) {
            HttpResponse<String> refused =
                    http.modern(Messages.capable("2", "tools/call", call + ",\"requestState\":\"" + state + "\""));
            assertEquals(400, refused.statusCode(), call);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"requestState\":\"forged\"",
                "\"requestState\":\"\"",
                "\"requestState\":7",
                "\"requestState\":null",
                "\"inputResponses\":[]",
                "\"inputResponses\":null",
                "\"inputResponses\":\"accept\"",
            })
    void whatIsNoAnswerIsRefused(String field) throws Exception {
        HttpResponse<String> refused =
                http.modern(Messages.capable("2", "tools/call", Messages.tool("ask", "{}") + "," + field));
        assertEquals(400, refused.statusCode(), field);
        assertTrue(refused.body().contains("\"code\":-32602"), refused.body());
        assertFalse(refused.body().contains("forged"), refused.body());
    }

    @Test
    void listsTakeNoNoticeOfAnswers() throws Exception {
        HttpResponse<String> list =
                http.modern(Messages.capable("1", "tools/list", "\"inputResponses\":{\"word\":{}}"));
        assertEquals(200, list.statusCode());
        assertTrue(list.body().contains("\"resultType\":\"complete\""), list.body());
    }

    private String retry(String state, String responses) throws Exception {
        return http.modern(Messages.capable(
                        "2",
                        "tools/call",
                        Messages.tool("ask", "{}") + ",\"inputResponses\":{" + responses + "},\"requestState\":\""
                                + state + "\""))
                .body();
    }

    private static String state(String asked) {
        int start = asked.indexOf(STATE) + STATE.length();
        return asked.substring(start, asked.indexOf('"', start));
    }
}
