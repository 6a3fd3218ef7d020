package dev.waybill.conformance.official;

import dev.waybill.conformance.fixture.Offer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the suite applies to the product itself. Most scenarios call tools, resources and prompts of a fixture that
 * every tested server is expected to have, and against the product they can but fail, or pass because they were
 * refused.
 */
final class Applicable {
    private static final Set<String> ALWAYS = Set.of(
            "dns-rebinding-protection",
            "http-header-validation",
            "ping",
            "sep-2164-resource-not-found",
            "server-initialize",
            "server-session-lifecycle",
            "server-sse-multiple-streams",
            "server-stateless",
            "tools-list");

    /** Checks of scenarios that otherwise apply, which look for a tool of the fixture and say so. */
    private static final Set<String> NEED_A_TOOL = Set.of(
            "HttpServerNoIndependentRequestsOnStream",
            "MissingCapabilityHttp400",
            "ServerNoLogWithoutLogLevel",
            "ServerRejectsUndeclaredCapability");

    private static final String NOT_OFFERED = "the product does not offer it";
    private static final String TOOLS = "it calls tools of the suite's fixture";
    private static final String RESOURCES = "it reads resources of the suite's fixture";
    private static final String PROMPTS = "it asks for prompts of the suite's fixture";

    /** Why the others don't, by what their names begin with. */
    private static final List<Reason> REASONS = List.of(
            new Reason("caching", NOT_OFFERED),
            new Reason("completion-complete", PROMPTS),
            new Reason("elicitation-", TOOLS),
            new Reason("http-custom-header-server-validation", TOOLS),
            new Reason("input-required-result-", TOOLS),
            new Reason("json-schema-2020-12", TOOLS),
            new Reason("logging-set-level", NOT_OFFERED),
            new Reason("prompts-get-", PROMPTS),
            new Reason("prompts-list", NOT_OFFERED),
            new Reason("resources-list", NOT_OFFERED),
            new Reason("resources-read-", RESOURCES),
            new Reason("resources-subscribe", RESOURCES),
            new Reason("resources-templates-read", RESOURCES),
            new Reason("resources-unsubscribe", RESOURCES),
            new Reason("server-sse-polling", TOOLS),
            new Reason("tasks-", NOT_OFFERED),
            new Reason("tools-call-", TOOLS));

    private Applicable() {}

    private record Reason(String prefix, String why) {}

    /** Whether the product must do what a scenario asks. */
    static boolean applies(String scenario) {
        return switch (scenario) {
            case "resources-list" -> Offer.resources();
            case "prompts-list" -> Offer.prompts();
            case "caching" -> Offer.resources() && Offer.prompts();
            default -> ALWAYS.contains(scenario);
        };
    }

    /** Why a scenario doesn't apply; empty for one that nobody has judged yet. */
    static Optional<String> whyNot(String scenario) {
        return REASONS.stream()
                .filter(reason -> scenario.startsWith(reason.prefix))
                .map(Reason::why)
                .findFirst();
    }

    /** What the suite has against the product in a scenario that applies. */
    static List<String> faults(Scenario scenario) {
        if (scenario.passed() == 0) {
            return List.of("nothing was checked");
        }
        return scenario.failures().stream()
                .filter(failure -> !NEED_A_TOOL.contains(failure.check())
                        || !failure.said().startsWith("Not testable"))
                .map(Object::toString)
                .toList();
    }

    /** The report for a reader: what applies, and for each of the others why it doesn't. */
    static String text(SuiteReport report) {
        String applying = report.scenarios().stream()
                .filter(scenario -> applies(scenario.name()))
                .map(Scenario::lines)
                .collect(Collectors.joining());
        String others = report.scenarios().stream()
                .filter(scenario -> !applies(scenario.name()))
                .map(scenario ->
                        scenario.name() + ": " + whyNot(scenario.name()).orElse("nobody has judged this") + "\n")
                .collect(Collectors.joining());
        return "official conformance suite " + OfficialSuite.VERSION + ", revision " + report.revision()
                + ", against the product\n\n" + applying + "\ndon't apply:\n" + others;
    }
}
