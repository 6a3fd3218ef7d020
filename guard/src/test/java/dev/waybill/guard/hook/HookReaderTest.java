package dev.waybill.guard.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HookReaderTest {
    @Test
    void whatClaudeCodeSaysIsTakenWithoutTheContent() {
        HookInput input = read("""
                {"session_id":"s-1","transcript_path":"/h/t.jsonl","cwd":"/r","permission_mode":"default",
                 "hook_event_name":"PreToolUse","tool_name":"Write","tool_use_id":"toolu_1",
                 "tool_input":{"file_path":"/r/src/a.txt","content":"CANARY {\\"file_path\\":\\"/x\\"}"}}""");
        assertTrue(input.whole());
        HookCall call = input.call();
        assertEquals("PreToolUse", call.event());
        assertEquals("Write", call.tool());
        assertEquals(List.of("/r/src/a.txt"), call.paths());
        assertEquals("/r", call.folder());
        assertEquals("s-1", call.session());
        assertEquals("toolu_1", call.toolUse());
        assertEquals("/h/t.jsonl", call.transcript());
        assertFalse(call.fromCursor());
        assertFalse(call.toString().contains("CANARY"));
    }

    @Test
    void whatCursorSaysIsTakenWithoutTheContent() {
        HookInput input = read("""
                {"conversation_id":"c-1","generation_id":"g","model":"m","hook_event_name":"preToolUse",
                 "cursor_version":"3.20.21","workspace_roots":["/r","/other"],"user_email":"CANARY@example.com",
                 "transcript_path":null,"tool_name":"Write","tool_use_id":"u",
                 "tool_input":{"file_path":"/r/a","content":"CANARY"},"attachments":[{"file_path":"/CANARY"}]}""");
        assertTrue(input.whole());
        assertEquals("/r", input.call().folder());
        assertEquals("c-1", input.call().session());
        assertEquals("", input.call().transcript());
        assertTrue(input.call().fromCursor());
        assertFalse(input.call().toString().contains("CANARY"));
    }

    @Test
    void theOtherFieldsAreRead() {
        assertEquals(
                List.of("/r/n.ipynb"),
                read("{\"tool_name\":\"NotebookEdit\",\"tool_input\":{\"notebook_path\":\"/r/n.ipynb\",\"new_source\":\"x\"}}")
                        .call()
                        .paths());
        assertEquals(
                List.of("/r/a"),
                read("{\"hook_event_name\":\"afterFileEdit\",\"file_path\":\"/r/a\",\"edits\":[{\"old_string\":\"x\"}]}")
                        .call()
                        .paths());
        assertTrue(read("{\"stop_hook_active\":true}").call().continued());
        assertTrue(read("{\"loop_count\":1}").call().continued());
        assertFalse(read("{\"stop_hook_active\":false,\"loop_count\":0}").call().continued());
        assertEquals("resume", read("{\"source\":\"resume\"}").call().source());
        assertTrue(read("{\"tool_input\":\"{\\\"file_path\\\":1}\"}").whole(), "a text as Cursor sends it for servers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"tool_name\":\"Write\"",
                "{\"tool_name\":\"Write\"} x",
                "{\"tool_name\":\"Write\",\"tool_name\":\"Read\"}",
                "{\"tool_input\":{\"file_path\":\"/a\"},\"tool_input\":{\"file_path\":\"/b\"}}",
                "{\"tool_input\":{\"file_path\":\"/a\",\"file_path\":\"/b\"}}",
                "{\"cwd\":\"\\uD800\"}",
                "{\"x\":\"\u0001\"}",
            })
    void brokenInputIsSaidToBe(String text) {
        HookInput input = read(text);
        assertFalse(input.whole());
        assertTrue(input.problem().startsWith("the hook's input "), input::problem);
    }

    @Test
    void whatStoodBeforeTheBreakIsKnown() {
        HookInput input =
                read("{\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\",\"tool_input\":{\"content\":\"x");
        assertEquals("PreToolUse", input.call().event());
        assertEquals("Write", input.call().tool());
    }

    @Test
    void aHugeInputIsPassedOverAndOneWithoutEndRefused() {
        byte[] head = "{\"tool_name\":\"Write\",\"tool_input\":{\"content\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\",\"file_path\":\"/r/a\"}}".getBytes(StandardCharsets.UTF_8);
        long within = HookReader.MOST_BYTES - 1024;
        HookInput large = HookReader.read(streams(head, new Endless(within), tail));
        assertTrue(large.whole(), large::problem);
        assertEquals(List.of("/r/a"), large.call().paths());

        HookInput endless = HookReader.read(streams(head, new Endless(Long.MAX_VALUE), tail));
        assertFalse(endless.whole());
        assertEquals("Write", endless.call().tool());
    }

    private static InputStream streams(byte[] head, InputStream middle, byte[] tail) {
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new SequenceInputStream(middle, new ByteArrayInputStream(tail)));
    }

    private static HookInput read(String text) {
        return HookReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** So many times the letter x. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = (int) Math.min(length, left);
            if (count == 0) {
                return -1;
            }
            java.util.Arrays.fill(target, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
