package dev.waybill.server.feature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a client can be asked for while it waits for an answer (2026-07-28, schema, "ClientCapabilities"). */
public enum ClientCapability {
    /** To show a form to its user (2026-07-28, client/elicitation, "Form Mode Elicitation Requests"). */
    FORM("{\"elicitation\":{\"form\":{}}}"),
    /** To open a page for its user ("URL Mode Elicitation Requests"). */
    PAGE("{\"elicitation\":{\"url\":{}}}"),
    /** To ask its model. */
    SAMPLING("{\"sampling\":{}}"),
    /** To name the folders that it works in. */
    ROOTS("{\"roots\":{}}");

    private final String declaration;

    ClientCapability(String declaration) {
        this.declaration = declaration;
    }

    /** How a client declares it: a {@code ClientCapabilities} object in JSON. */
    public String declaration() {
        return declaration;
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
