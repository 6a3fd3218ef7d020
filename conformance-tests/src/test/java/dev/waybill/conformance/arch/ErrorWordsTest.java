package dev.waybill.conformance.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.promise.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error that an agent may meet is a constant of the program, or constants with numbers and words of ours. */
@Promise("R5")
final class ErrorWordsTest {
    private static final String REFUSAL = "dev/waybill/workflow/refusal/Refusal";
    private static final String CODE_AND_TEXT = "(Ldev/waybill/workflow/refusal/RefusalCode;Ljava/lang/String;)";
    private static final String BIND = "dev/waybill/catalog/bind/";

    private static final Set<String> MAKERS = Set.of(
            "dev/waybill/workflow/refusal/RefusedException.<init>" + CODE_AND_TEXT + "V",
            REFUSAL + ".<init>" + CODE_AND_TEXT + "V",
            REFUSAL + ".of" + CODE_AND_TEXT + "L" + REFUSAL + ";",
            BIND + "Problem.<init>(Ljava/lang/String;L" + BIND + "Rule;ZLjava/lang/String;)V",
            BIND + "Place.breaks(L" + BIND + "Rule;Ljava/lang/String;)L" + BIND + "ProblemException;",
            "dev/waybill/server/message/RpcError.<init>(IILjava/lang/String;)V");

    /** The server's packages on the way of an agent's call; what only the command line says is for its own user. */
    private static final List<String> DOORS = List.of(
            "completion",
            "desk",
            "door",
            "feature",
            "http",
            "legacy",
            "message",
            "modern",
            "prompts",
            "resources",
            "screen",
            "stdio",
            "subscription",
            "tools",
            "view");

    /** A word of a closed list stands in it: a status, a kind, a role, a header, a field, a limit. */
    private static final Set<String> WORDS_OF_OURS = Set.of(
            "Admission.refuse",
            "Authority.require",
            "Authority.requireReach",
            "ClientQuestions.requireCapable",
            "CompletionRequest.text",
            "DecideCheckpoint.answer",
            "HeaderCheck.requireMirrored",
            "HeaderCheck.requireSame",
            "HeaderCheck.requireSameNumber",
            "Listening.wanted",
            "Place.isNot",
            "ReportStatus.apply",
            "RequestCheckpoint.ask",
            "RequestMeta.missing",
            "TooMany.answer",
            "UnknownFields.refuse",
            "Values.number",
            "Values.text",
            "Values.word");

    /** Carries the words of an error that was made, and looked at, elsewhere. */
    private static final Set<String> CARRIED = Set.of(
            "BoundTool.refused",
            "DecideCheckpoint.decide",
            "McpEndpoint.unauthenticated",
            "MessageReader.read",
            "PeoplesTexts.taken",
            "Place.breaks",
            "Problem.refusal",
            "RpcError.of",
            "Screener.problem",
            "Screener.take",
            "StrictBody.read");

    /** The request's id, which we gave, so that the operator finds it in the log. */
    private static final Set<String> REQUEST_ID = Set.of("CallDesk.run", "RpcError.internal");

    /** What the operator named: a slug, a file of the data folder. Met by the operator alone, before agents are served. */
    private static final Set<String> OPERATORS_OWN = Set.of(
            "ManageProjects.connect",
            "Migrations.version",
            "Names.requireName",
            "Names.requireSlug",
            "PrivateFiles.refuse",
            "SharedSecret.in",
            "SigningKey.read");

    @Test
    void isMadeOfConstants() {
        ErrorWords words = ErrorWords.in(folders(), MAKERS);
        Set<String> reviewed = new TreeSet<>(WORDS_OF_OURS);
        List.of(CARRIED, REQUEST_ID, OPERATORS_OWN).forEach(reviewed::addAll);
        Set<String> composed = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        for (String template : words.composed()) {
            String place = template.substring(0, template.indexOf(template.contains(" <- ") ? " <- " : ": "));
            composed.add(place);
            if (!reviewed.contains(place)) {
                unknown.add(template);
            }
        }
        assertEquals(
                Set.of(),
                unknown,
                "an error holds a text that is no constant: make it one, or, where the text can be none of a setting,"
                        + " a row, a header or a caller, add its place to a list above");
        Set<String> gone = new HashSet<>(reviewed);
        gone.removeAll(composed);
        assertEquals(Set.of(), gone, "these are no longer composed: take them from the lists above");
        int seen = words.constant().size()
                + words.numbered().size()
                + words.composed().size();
        assertTrue(seen > 140, "saw " + seen + " errors only");
    }

    private static List<Path> folders() {
        Path server = Checkout.mainClasses("mcp-server").resolve("dev/waybill/server");
        Stream<Path> modules =
                Stream.of("workflow", "boundary", "tool-catalog", "storage").map(Checkout::mainClasses);
        Stream<Path> doors = DOORS.stream().map(server::resolve);
        return Stream.concat(modules, doors).filter(Files::isDirectory).toList();
    }
}
