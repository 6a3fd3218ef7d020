package dev.waybill.server.cli.run;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.event.Event;
import java.time.Instant;
import java.util.Locale;

/** What is shown of an event. */
final class EventFacts {
    private EventFacts() {}

    static Facts of(Event event) {
        return new Facts()
                .number("sequence", event.sequence())
                .moment("at", event.atMillis())
                .text("run", event.run().text())
                .text("type", type(event))
                .text("actor", event.actor().text())
                .text("detail", event.detail())
                .text("text", event.text());
    }

    /** The same on one line, for people who watch. */
    static String line(Event event) {
        String text = event.text().isEmpty() ? "" : "  \"" + event.text() + "\"";
        return Instant.ofEpochMilli(event.atMillis()) + "  " + event.run().text() + "  " + type(event) + "  "
                + event.detail() + text;
    }

    private static String type(Event event) {
        return event.type().name().toLowerCase(Locale.ROOT);
    }
}
