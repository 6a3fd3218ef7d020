package dev.waybill.server.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a client can be asked for while it waits for an answer (2026-07-28, schema, "ClientCapabilities"). */
public enum ClientCapability {
    /** To show a form to its user (2026-07-28, client/elicitation, "Form Mode Elicitation Requests"). */
    FORM,
    /** To open a page for its user ("URL Mode Elicitation Requests"). */
    PAGE,
    /** To ask its model. */
    SAMPLING,
    /** To name the folders that it works in. */
    ROOTS;

    /** How a client declares these: a {@code ClientCapabilities} object in JSON. */
    public static String declare(Set<ClientCapability> wanted) {
        List<String> members = new ArrayList<>();
        if (wanted.contains(FORM) || wanted.contains(PAGE)) {
            List<String> modes = new ArrayList<>();
            if (wanted.contains(FORM)) {
                modes.add("\"form\":{}");
            }
            if (wanted.contains(PAGE)) {
                modes.add("\"url\":{}");
            }
            members.add("\"elicitation\":{" + String.join(",", modes) + "}");
        }
        if (wanted.contains(SAMPLING)) {
            members.add("\"sampling\":{}");
        }
        if (wanted.contains(ROOTS)) {
            members.add("\"roots\":{}");
        }
        return "{" + String.join(",", members) + "}";
    }

    /** Those that a {@code ClientCapabilities} object declares; what else stands there is not looked at. */
    public static Set<ClientCapability> read(JsonNode declared) {
        EnumSet<ClientCapability> known = EnumSet.noneOf(ClientCapability.class);
        JsonNode elicitation = declared.path("elicitation");
        if (elicitation.isObject()) {
            // An empty object means forms (client/elicitation, "Capabilities"); one that names pages only does not.
            if (elicitation.path("form").isObject() || !elicitation.path("url").isObject()) {
                known.add(FORM);
            }
            if (elicitation.path("url").isObject()) {
                known.add(PAGE);
            }
        }
        if (declared.path("sampling").isObject()) {
            known.add(SAMPLING);
        }
        if (declared.path("roots").isObject()) {
            known.add(ROOTS);
        }
        return Collections.unmodifiableSet(known);
    }
}
