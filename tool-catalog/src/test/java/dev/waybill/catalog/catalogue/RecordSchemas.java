package dev.waybill.catalog.catalogue;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.waybill.catalog.schema.About;
import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.tool.Hint;
import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.ReportedStatus;
import dev.waybill.workflow.cap.Caps;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON Schema 2020-12 of the tools' records and their annotations. */
final class RecordSchemas {
    private final SchemaGenerator generator;

    RecordSchemas() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                // 2020-12 is the protocol's default: naming it in sixteen schemas costs tokens and says nothing.
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        builder.forTypesInGeneral()
                .withPropertySorter(RecordSchemas::asDeclared)
                .withCustomDefinitionProvider((type, context) -> type.getErasedType()
                                .isEnum()
                        ? new CustomDefinition(
                                word(type.getErasedType(), context), DefinitionType.INLINE, AttributeInclusion.YES)
                        : null);
        builder.forFields()
                .withPropertyNameOverrideResolver(field -> snakeCase(field.getDeclaredName()))
                .withRequiredCheck(field -> find(field, MayOmit.class).isEmpty())
                .withDescriptionResolver(field -> value(field, About.class, About::value))
                .withStringMaxLengthResolver(field -> value(field, Cap.class, Cap::value))
                .withStringMinLengthResolver(field ->
                        field.getType().isInstanceOf(String.class) ? value(field, NotEmpty.class, any -> 1) : null)
                .withNumberInclusiveMinimumResolver(
                        field -> value(field, Min.class, min -> BigDecimal.valueOf(min.value())))
                .withNumberInclusiveMaximumResolver(
                        field -> value(field, Max.class, max -> BigDecimal.valueOf(max.value())))
                .withArrayMinItemsResolver(
                        field -> value(field, Size.class, size -> size.min() == 0 ? null : size.min()))
                .withArrayMaxItemsResolver(field -> value(field, Size.class, Size::max));
        this.generator = new SchemaGenerator(builder.build());
    }

    ObjectNode of(Class<?> record) {
        return generator.generateSchema(record);
    }

    private static ObjectNode word(Class<?> words, SchemaGenerationContext context) {
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "string");
        if (words == NextStep.class || words == Hint.class) {
            // Closed lists too, but their sentences belong into answers, not into every list of tools.
            return schema.put("maxLength", Caps.SENTENCE);
        }
        ArrayNode listed = schema.putArray("enum");
        for (Object word : words.getEnumConstants()) {
            if (word != ReportedStatus.UNCHANGED) {
                listed.add(((Enum<?>) word).name().toLowerCase(Locale.ROOT));
            }
        }
        return schema;
    }

    /** Equal for all: a stable sort then leaves fields as the record declares them, not by name. */
    static int asDeclared(MemberScope<?, ?> one, MemberScope<?, ?> other) {
        return 0;
    }

    static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <A extends Annotation, V> @Nullable V value(
            FieldScope field, Class<A> annotation, Function<A, @Nullable V> value) {
        A found = annotationOf(field, annotation);
        return found == null ? null : value.apply(found);
    }

    private static <A extends Annotation> Optional<A> find(FieldScope field, Class<A> annotation) {
        return Optional.ofNullable(annotationOf(field, annotation));
    }

    private static <A extends Annotation> @Nullable A annotationOf(FieldScope field, Class<A> annotation) {
        return field.isFakeContainerItemScope()
                ? field.getContainerItemAnnotationConsideringFieldAndGetterIfSupported(annotation)
                : field.getAnnotationConsideringFieldAndGetterIfSupported(annotation);
    }
}
