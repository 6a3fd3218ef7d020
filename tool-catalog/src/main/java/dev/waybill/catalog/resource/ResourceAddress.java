package dev.waybill.catalog.resource;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.RunId;
import java.util.Optional;

/**
 * The address of one resource. It has one spelling: nothing is decoded, folded or trimmed, so that two texts never
 * name the same thing.
 */
public sealed interface ResourceAddress {
    /** A run's. The id names and authorises nothing; a handle is no part of an address. */
    record OfRun(RunId id) implements ResourceAddress {
        @Override
        public ResourceTemplate template() {
            return ResourceTemplate.RUN;
        }

        @Override
        public String name() {
            return id.text();
        }
    }

    /**
     * A project's scope's.
     *
     * @param slug the project's, in the form {@link TextForm#SLUG}
     */
    record OfScope(String slug) implements ResourceAddress {
        public OfScope {
            if (!isSlug(slug)) {
                throw new IllegalArgumentException("a scope's address has a project's slug");
            }
        }

        @Override
        public ResourceTemplate template() {
            return ResourceTemplate.SCOPE;
        }

        @Override
        public String name() {
            return slug;
        }

        private static boolean isSlug(String text) {
            return !text.isEmpty()
                    && text.length() <= Caps.PROJECT
                    && TextForm.SLUG.brokenRule(text).isEmpty();
        }
    }

    /** Which kind it is of. */
    ResourceTemplate template();

    /** What stands in the template's place: an id, a slug. */
    String name();

    /** The address as it is listed. */
    default String text() {
        return template().head() + name() + template().tail();
    }

    /** Empty unless {@code text} is exactly what {@link #text} gives for some resource, there or not. */
    static Optional<ResourceAddress> parse(String text) {
        return within(text, ResourceTemplate.RUN)
                .flatMap(RunId::parse)
                .<ResourceAddress>map(OfRun::new)
                .or(() -> within(text, ResourceTemplate.SCOPE)
                        .filter(OfScope::isSlug)
                        .map(OfScope::new));
    }

    private static Optional<String> within(String text, ResourceTemplate template) {
        String head = template.head();
        String tail = template.tail();
        boolean fits = text.length() >= head.length() + tail.length() && text.startsWith(head) && text.endsWith(tail);
        return fits ? Optional.of(text.substring(head.length(), text.length() - tail.length())) : Optional.empty();
    }
}
