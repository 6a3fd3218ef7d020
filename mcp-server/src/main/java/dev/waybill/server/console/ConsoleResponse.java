package dev.waybill.server.console;

import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.route.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back to the browser.
 *
 * @param headers those beside the ones that every response has
 * @param cookie  what becomes of the session's cookie
 * @param feed    a stream to follow; {@code body} is empty then
 */
@SuppressWarnings("ArrayRecordComponent") // made once, written once
public record ConsoleResponse(
        int status, Map<String, String> headers, Answer.Cookie cookie, byte[] body, Optional<Feed> feed) {
    static ConsoleResponse of(int status, Map<String, String> headers, Answer.Cookie cookie, byte[] body) {
        return new ConsoleResponse(status, headers, cookie, body, Optional.empty());
    }
}
