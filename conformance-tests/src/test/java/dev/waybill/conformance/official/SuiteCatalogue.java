package dev.waybill.conformance.official;

import dev.waybill.server.feature.Features;
import dev.waybill.server.feature.Listing;
import dev.waybill.server.feature.RawCompletion;
import dev.waybill.server.feature.ServedCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suite expects a server to have. The lists are JSON files beside this class. */
final class SuiteCatalogue {
    private SuiteCatalogue() {}

    static ServedCatalogue served() {
        SuiteTools tools = new SuiteTools();
        return new ServedCatalogue(
                new ServedCatalogue.Texts(
                        "waybill-protocol-fixture",
                        "1.0.0",
                        "",
                        listing("tools.json", "name"),
                        listing("prompts.json", "name"),
                        listing("templates.json", "uriTemplate"),
                        true,
                        Map.of("test_x_mcp_header", Map.of("Value", "/value"))),
                () -> new Features(tools.byName(), SuitePrompts.byName(), new SuiteResources(), RawCompletion.NONE));
    }

    static String text(String file) {
        try (InputStream in = SuiteCatalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return JsonMapper.shared().readTree(in).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Listing listing(String file, String key) {
        String json = text(file);
        Set<String> names = new HashSet<>();
        for (JsonNode listed : JsonMapper.shared().readTree(json)) {
            names.add(listed.get(key).stringValue());
        }
        return new Listing(json, names);
    }
}
