package dev.waybill.server.console.usage;

import dev.waybill.server.console.route.Parameters;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usecase.ViewUsage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a visitor asked to see. A word that nobody offered is as none. */
record UsageChoice(UsageBy by, int days, String project) {
    static final List<Integer> PERIODS = List.of(7, 30, 90);

    private static final int PERIOD = 30;

    static UsageChoice of(Parameters query) {
        UsageBy by = Arrays.stream(UsageBy.values())
                .filter(one -> text(one).equals(query.text("by")))
                .findFirst()
                .orElse(UsageBy.DAY);
        int days = PERIODS.stream()
                .filter(period -> period.toString().equals(query.text("days")))
                .findFirst()
                .orElse(PERIOD);
        return new UsageChoice(by, days, query.text("project"));
    }

    static String text(UsageBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    UsageChoice with(UsageBy other) {
        return new UsageChoice(other, days, project);
    }

    ViewUsage.Query query() {
        return new ViewUsage.Query(by, days, project);
    }

    /** As an address carries it. */
    String parameters() {
        return "by=" + text(by) + "&days=" + days + "&project=" + URLEncoder.encode(project, StandardCharsets.UTF_8);
    }
}
