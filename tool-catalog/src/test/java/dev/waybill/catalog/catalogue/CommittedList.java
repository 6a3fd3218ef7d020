package dev.waybill.catalog.catalogue;

import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.resource.ResourceTemplate;
import dev.waybill.catalog.tool.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The arrays that are served, each made of records and constants exactly as it is served. */
enum CommittedList {
    TOOLS(Catalogue.TOOLS),
    PROMPTS(Catalogue.PROMPTS),
    TEMPLATES(Catalogue.TEMPLATES);

    private final String resource;

    CommittedList(String resource) {
        this.resource = resource;
    }

    /** Where the array is committed. */
    Path file() {
        return Path.of("src/main/resources/dev/waybill/catalog/catalogue", resource);
    }

    byte[] make() {
        ArrayNode made = switch (this) {
            case TOOLS -> tools();
            case PROMPTS -> prompts();
            case TEMPLATES -> templates();
        };
        return made.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] served() {
        return switch (this) {
            case TOOLS -> Catalogue.builtIn().tools();
            case PROMPTS -> Catalogue.builtIn().prompts();
            case TEMPLATES -> Catalogue.builtIn().templates();
        };
    }

    /** What the catalogue says is listed. */
    List<String> names() {
        return switch (this) {
            case TOOLS -> Catalogue.builtIn().names();
            case PROMPTS -> Catalogue.builtIn().promptNames();
            case TEMPLATES -> Catalogue.builtIn().addressTemplates();
        };
    }

    /** The member of an entry that names it. */
    String key() {
        return this == TEMPLATES ? "uriTemplate" : "name";
    }

    private static ArrayNode tools() {
        RecordSchemas schemas = new RecordSchemas();
        ArrayNode tools = JsonMapper.shared().createArrayNode();
        for (Tool tool : Tool.values()) {
            ObjectNode entry = tools.addObject();
            entry.put("name", tool.text());
            entry.put("title", tool.title());
            entry.put("description", tool.description());
            entry.set("inputSchema", schemas.of(tool.input()));
            entry.set("outputSchema", schemas.of(tool.output()));
            entry.putObject("annotations")
                    .put("readOnlyHint", tool.effect() == Tool.Effect.READS)
                    .put("destructiveHint", false)
                    .put("idempotentHint", tool.effect() != Tool.Effect.ADDS)
                    .put("openWorldHint", false);
        }
        return tools;
    }

    private static ArrayNode prompts() {
        ArrayNode prompts = JsonMapper.shared().createArrayNode();
        for (Prompt prompt : Prompt.values()) {
            ObjectNode entry = prompts.addObject();
            entry.put("name", prompt.text());
            entry.put("title", prompt.title());
            entry.put("description", prompt.description());
            entry.putArray("arguments")
                    .addObject()
                    .put("name", Prompt.ARGUMENT)
                    .put("description", Prompt.ARGUMENT_DESCRIPTION)
                    .put("required", true);
        }
        return prompts;
    }

    private static ArrayNode templates() {
        ArrayNode templates = JsonMapper.shared().createArrayNode();
        for (ResourceTemplate template : ResourceTemplate.values()) {
            templates
                    .addObject()
                    .put("uriTemplate", template.template())
                    .put("name", template.text())
                    .put("title", template.title())
                    .put("description", template.description())
                    .put("mimeType", ResourceTemplate.MIME_TYPE);
        }
        return templates;
    }
}
