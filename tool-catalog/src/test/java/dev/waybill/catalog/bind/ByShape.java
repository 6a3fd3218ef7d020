package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.catalog.tool.FindingCounts;
import dev.waybill.catalog.tool.ReportedCounters;
import dev.waybill.catalog.tool.ReportedStatus;
import dev.waybill.catalog.tool.TestCounts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another binder, for the oracle: by reflection, and by shape alone. It knows names and types and no cap, bound or
 * form, so that a record with broken ones reaches Hibernate Validator.
 */
final class ByShape {
    /** Thrown where the JSON has not the record's shape. */
    private static final class WrongShapeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final boolean omittedGroupsAreNull;

    /**
     * @param omittedGroupsAreNull whether a group left out is null, which the validator skips, or the record's own
     *     constant, which equals what our binder makes
     */
    ByShape(boolean omittedGroupsAreNull) {
        this.omittedGroupsAreNull = omittedGroupsAreNull;
    }

    /** Empty where the arguments have not the record's shape. */
    Optional<Record> bind(Class<? extends Record> record, ObjectNode arguments) {
        try {
            return Optional.of(record(record, arguments));
        } catch (WrongShapeException wrong) {
            return Optional.empty();
        }
    }

    private Record record(Class<?> record, ObjectNode object) throws WrongShapeException {
        RecordComponent[] components = record.getRecordComponents();
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            names.add(name);
            types.add(component.getType());
            JsonNode node = object.get(name);
            values.add(node == null ? omitted(record, component) : value(component.getType(), node));
        }
        if (!names.containsAll(object.propertyNames())) {
            throw new WrongShapeException();
        }
        try {
            return (Record)
                    record.getConstructor(types.toArray(new Class<?>[0])).newInstance(values.toArray());
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError("input records have one public constructor", broken);
        }
    }

    private @Nullable Object omitted(Class<?> record, RecordComponent component) throws WrongShapeException {
        if (!mayOmit(record, component)) {
            throw new WrongShapeException();
        }
        Class<?> type = component.getType();
        if (type == String.class) {
            return "";
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == ReportedStatus.class) {
            return ReportedStatus.UNCHANGED;
        }
        return omittedGroupsAreNull ? null : constant(type);
    }

    private static Object constant(Class<?> group) {
        List<Object> constants = List.of(ReportedCounters.NOT_GIVEN, TestCounts.NOT_GIVEN, FindingCounts.NOT_GIVEN);
        return constants.stream().filter(group::isInstance).findFirst().orElseThrow();
    }

    private Object value(Class<?> type, JsonNode node) throws WrongShapeException {
        if (type == String.class && node.isString()) {
            return node.stringValue();
        }
        if (type == boolean.class && node.isBoolean()) {
            return node.booleanValue();
        }
        if (type == int.class && node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        if (type == long.class && node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (type == List.class && node.isArray()) {
            List<Object> items = new ArrayList<>();
            for (JsonNode item : node) {
                items.add(value(String.class, item));
            }
            return items;
        }
        if (type.isRecord() && node instanceof ObjectNode object) {
            return record(type, object);
        }
        if (type.isEnum() && node.isString()) {
            return word(type, node.stringValue());
        }
        throw new WrongShapeException();
    }

    private static Object word(Class<?> words, String word) throws WrongShapeException {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant != ReportedStatus.UNCHANGED)
                .filter(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(WrongShapeException::new);
    }

    private static boolean mayOmit(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName()).isAnnotationPresent(MayOmit.class);
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError("a component has a field", impossible);
        }
    }
}
