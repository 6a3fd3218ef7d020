package dev.waybill.conformance.host;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How hosts of one kind talk to a model: a vendor's wire, as far as a scripted model needs it. */
interface ModelApi {
    /**
     * What a call came back with.
     *
     * @param error whether the host said so; not every wire can
     */
    record Told(boolean error, String text) {}

    /** Whether a request to this path asks for a turn of the model. */
    boolean asksForATurn(String path);

    /** The full names of the tools that a request offers; none where the host talks to itself: titles, summaries. */
    List<String> tools(JsonNode request);

    /** What the calls so far came back with, in order, as a request repeats it. */
    List<Told> results(JsonNode request);

    /**
     * The answer that calls a tool.
     *
     * @param number    of the call, from 0
     * @param tool      its full name
     * @param arguments as JSON
     */
    String callTurn(int number, String tool, String arguments);

    /** The answer that says something and ends the turn. */
    String textTurn(String text);

    /** What any other request is answered with, as JSON. */
    String otherwise();

    /** One event of a stream. */
    static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }
}
