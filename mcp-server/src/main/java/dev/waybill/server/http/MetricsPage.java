package dev.waybill.server.http;

import dev.waybill.server.desk.CallCounters;
import dev.waybill.server.door.Sessions;
import dev.waybill.server.subscription.Subscriptions;

/**
 * The counters in Prometheus' text format. Every label value is one of ours: a tool of the catalogue, an outcome,
 * a class of HTTP statuses.
 */
final class MetricsPage {
    private final CallCounters calls;
    private final StatusCounters statuses;
    private final Sessions sessions;
    private final Subscriptions subscriptions;

    MetricsPage(CallCounters calls, StatusCounters statuses, Sessions sessions, Subscriptions subscriptions) {
        this.calls = calls;
        this.statuses = statuses;
        this.sessions = sessions;
        this.subscriptions = subscriptions;
    }

    String text() {
        StringBuilder page = new StringBuilder(2048);
        head(page, "waybill_tool_calls_total", "counter", "Tool calls that have ended.");
        for (CallCounters.Count count : calls.counts()) {
            page.append("waybill_tool_calls_total{tool=\"")
                    .append(count.tool())
                    .append("\",outcome=\"")
                    .append(count.outcome().text())
                    .append("\"} ")
                    .append(count.calls())
                    .append('\n');
        }
        head(page, "waybill_http_responses_total", "counter", "HTTP responses by class of status.");
        for (int hundreds = StatusCounters.LOWEST; hundreds <= StatusCounters.HIGHEST; hundreds++) {
            page.append("waybill_http_responses_total{status=\"")
                    .append(hundreds)
                    .append("xx\"} ")
                    .append(statuses.responses(hundreds))
                    .append('\n');
        }
        head(page, "waybill_sessions", "gauge", "Open sessions of revisions up to 2025-11-25.");
        page.append("waybill_sessions ").append(sessions.open()).append('\n');
        head(page, "waybill_subscriptions", "gauge", "Open subscriptions, of all revisions.");
        return page.append("waybill_subscriptions ")
                .append(subscriptions.open())
                .append('\n')
                .toString();
    }

    private static void head(StringBuilder page, String name, String type, String help) {
        page.append("# HELP ").append(name).append(' ').append(help).append('\n');
        page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
