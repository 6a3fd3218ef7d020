package dev.waybill.server.feature;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers: constant texts, and the features behind them. The lists are answered from the texts alone;
 * the features are made at the first call, so that listing them loads none of what they stand on.
 */
public final class ServedCatalogue {
    /**
     * The constant half.
     *
     * @param instructions for the model, under 2 KB; empty for none
     * @param templates    the addresses of resources, as templates
     * @param logs         whether handlers send log messages
     * @param mirrored     which arguments of a tool HTTP clients repeat in headers, by tool and by the header's name
     *     after {@code Mcp-Param-}; each as a JSON pointer into the arguments (2026-07-28,
     *     basic/transports/streamable-http, "Custom Headers from Tool Parameters")
     */
    public record Texts(
            String serverName,
            String serverVersion,
            String instructions,
            Listing tools,
            Listing prompts,
            Listing templates,
            boolean logs,
            Map<String, Map<String, String>> mirrored) {
        public Texts {
            mirrored = Map.copyOf(mirrored);
        }

        public boolean hasPrompts() {
            return !prompts.names().isEmpty();
        }

        public boolean hasResources() {
            return !templates.names().isEmpty();
        }
    }

    private final Texts texts;
    private final Supplier<Features> makeFeatures;
    private volatile Optional<Features> features = Optional.empty();

    /**
     * @param makeFeatures gives a tool and a prompt for each listed name; called at the first call of any, in a race
     *     more than once
     */
    public ServedCatalogue(Texts texts, Supplier<Features> makeFeatures) {
        this.texts = texts;
        this.makeFeatures = makeFeatures;
    }

    public Texts texts() {
        return texts;
    }

    /** The tool of that name; empty if there is none, and then nothing was made. */
    public Optional<RawTool> tool(String name) {
        return texts.tools().names().contains(name)
                ? Optional.of(behind(features().tools().get(name)))
                : Optional.empty();
    }

    /** The prompt of that name; empty if there is none, and then nothing was made. */
    public Optional<RawPrompt> prompt(String name) {
        return texts.prompts().names().contains(name)
                ? Optional.of(behind(features().prompts().get(name)))
                : Optional.empty();
    }

    public RawResources resources() {
        return features().resources();
    }

    public RawCompletion completion() {
        return features().completion();
    }

    private Features features() {
        Optional<Features> made = features;
        if (made.isEmpty()) {
            made = Optional.of(makeFeatures.get());
            features = made;
        }
        return made.orElseThrow();
    }

    private static <F> F behind(@Nullable F feature) {
        if (feature == null) {
            throw new IllegalStateException("nothing stands behind a listed name");
        }
        return feature;
    }
}
