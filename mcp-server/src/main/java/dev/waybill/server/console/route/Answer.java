package dev.waybill.server.console.route;

import dev.waybill.server.console.live.Feed;

/** What an action answers. */
public sealed interface Answer {
    /**
     * A page in the console's frame.
     *
     * @param template name of the template, without its ending
     * @param title    of the browser's window
     * @param page     what the template shows: a record of its own
     */
    record Page(int status, String template, String title, Object page) implements Answer {}

    /**
     * Go on there, by GET (303).
     *
     * @param path  on this server, beginning with one slash
     * @param cookie what becomes of the session's cookie
     */
    record Redirect(String path, Cookie cookie) implements Answer {}

    /** A file to save. */
    @SuppressWarnings("ArrayRecordComponent") // made once, written once
    record Download(String name, String type, byte[] bytes) implements Answer {}

    /** A stream of server-sent events, until its visitor leaves. */
    record Live(Feed feed) implements Answer {}

    /** What becomes of the session's cookie with an answer. */
    sealed interface Cookie {
        record Kept() implements Cookie {}

        record Set(String value) implements Cookie {
            @Override
            public String toString() {
                return "Set[redacted]";
            }
        }

        record Dropped() implements Cookie {}
    }

    Cookie KEPT = new Cookie.Kept();
    Cookie DROPPED = new Cookie.Dropped();

    static Answer page(String template, String title, Object page) {
        return new Page(200, template, title, page);
    }

    static Answer page(int status, String template, String title, Object page) {
        return new Page(status, template, title, page);
    }

    static Answer redirect(String path) {
        return new Redirect(path, KEPT);
    }
}
