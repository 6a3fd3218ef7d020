package dev.waybill.server.console.notice;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The notices.
 *
 * @param newest sequence of the latest one on this page, up to which it can be marked as read
 * @param unread whether any of them is new
 * @param older  the address of the next page; empty on the last
 * @param live   the address of the stream; empty on pages but the first
 * @param here   the address of this page, to load it again
 */
public record NoticeListPage(List<Row> rows, long newest, boolean unread, String older, String live, String here) {
    /**
     * A notice.
     *
     * @param href    where to look
     * @param mark    in one word
     * @param words   the server's own, for the page and for a desktop
     * @param ticket  the agent's word for the work
     * @param desktop whether it is shown on a desktop that allows it
     */
    public record Row(
            long sequence,
            String href,
            String tone,
            String mark,
            String words,
            String project,
            String ticket,
            boolean unread,
            boolean desktop,
            Moment at) {}
}
