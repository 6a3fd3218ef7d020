package dev.waybill.server.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.policy.Kind;
import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.boundary.policy.Trail;
import dev.waybill.catalog.bind.Binders;
import dev.waybill.catalog.bind.Binding;
import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.Form;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** No text of any tool goes past the boundary, by way of its declaration or of the list that follows it. */
@Promise("R2")
final class ToolScreenTest {
    private static final String RUN = "run_0000000000001.0000000000002";
    private static final String PEM = "-----BEGIN RSA PRIVATE KEY-----";

    /** One text of one tool. */
    record Place(Tool tool, String field, int cap, Form form) {
        @Override
        public String toString() {
            return tool.text() + "." + field;
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyTextOfEveryToolDeclaresItsKindWithTheCapAndTheGrammarOfItsRecord(Place place) {
        TextField field = TextField.find(place.field()).orElseThrow(() -> new AssertionError(place + " has no kind"));
        assertEquals(place.cap(), field.cap());
        boolean handle = field == TextField.RUN;
        assertTrue(handle || field.form() == place.form().value(), () -> place + " has another grammar");
    }

    /** Each text in turn holds what may not pass, past its grammar where that would have caught it. */
    @ParameterizedTest
    @MethodSource("places")
    void everyTextOfEveryToolIsShownToTheBoundary(Place place) {
        boolean bound = TextField.find(place.field()).orElseThrow().kind() == Kind.BOUND;
        Screening screening = new Screening(TextPolicy.standard(), bound ? Mode.GUARDED : Mode.SEALED, new Trail());
        Record input = bound(place.tool());
        if (bound) {
            assertEquals(input, screened(place.tool(), input, screening));
        } else {
            Record hostile = with(input, place.field());
            assertThrows(StoppedException.class, () -> screened(place.tool(), hostile, screening));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoTextAndWhatIsNoSecretGoesOnUnchanged(Tool tool) {
        Record input = bound(tool);
        assertEquals(input, screened(tool, input, new Screening(TextPolicy.standard(), Mode.GUARDED, new Trail())));
    }

    @Test
    void thereAreTexts() {
        assertTrue(places().count() > 20);
    }

    static Stream<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            for (RecordComponent component : tool.input().getRecordComponents()) {
                places.addAll(texts(tool, component));
            }
        }
        return places.stream();
    }

    private static List<Place> texts(Tool tool, RecordComponent component) {
        String name = snake(component.getName());
        if (component.getType() == String.class) {
            return List.of(place(tool, name, component.getAnnotatedType().getAnnotations(), component));
        }
        if (component.getType() == List.class) {
            var item = ((AnnotatedParameterizedType) component.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
            assertEquals(String.class, item.getType(), "a list of something else needs a line here");
            return List.of(new Place(
                    tool,
                    name,
                    Objects.requireNonNull(item.getAnnotation(Cap.class)).value(),
                    Objects.requireNonNull(item.getAnnotation(Form.class))));
        }
        if (component.getType().isRecord()) {
            assertTrue(
                    Arrays.stream(component.getType().getRecordComponents())
                            .allMatch(inner -> inner.getType().isPrimitive()),
                    "a text inside a group needs a line here");
        }
        return List.of();
    }

    private static Place place(Tool tool, String name, Object[] annotations, RecordComponent component) {
        Cap cap = find(Cap.class, annotations, component);
        Form form = find(Form.class, annotations, component);
        return new Place(tool, name, cap.value(), form);
    }

    private static <A extends java.lang.annotation.Annotation> A find(
            Class<A> type, Object[] annotations, RecordComponent component) {
        return Arrays.stream(annotations)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseGet(() -> {
                    try {
                        return Objects.requireNonNull(component
                                .getDeclaringRecord()
                                .getDeclaredField(component.getName())
                                .getAnnotation(type));
                    } catch (NoSuchFieldException impossible) {
                        throw new LinkageError(impossible.getMessage(), impossible);
                    }
                });
    }

    private static Record with(Record input, String field) {
        try {
            RecordComponent[] components = input.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = components[i].getAccessor().invoke(input);
                if (snake(components[i].getName()).equals(field)) {
                    values[i] = types[i] == List.class ? List.of("src/a", PEM + " x") : PEM + " x";
                }
            }
            var constructor = input.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static <I extends Record> Record screened(Tool tool, Record input, Screening screening) {
        ToolScreen<?> screen = switch (tool) {
            case RUN_START -> ToolScreen.RUN_START;
            case RUN_GET -> ToolScreen.RUN_GET;
            case STATUS_REPORT -> ToolScreen.STATUS_REPORT;
            case BUILD_REPORT -> ToolScreen.BUILD_REPORT;
            case SCOPE_GET -> ToolScreen.SCOPE_GET;
            case SCOPE_CHECK -> ToolScreen.SCOPE_CHECK;
            case CHECKPOINT_REQUEST -> ToolScreen.CHECKPOINT_REQUEST;
            case CHECKPOINT_GET -> ToolScreen.CHECKPOINT_GET;
        };
        return ((ToolScreen<I>) screen).screened((I) input, screening);
    }

    private static Record bound(Tool tool) {
        String arguments = switch (tool) {
            case RUN_START -> """
                    {"project":"shop","ticket":"T-1","branch":"feat/x","base_branch":"main"}""";
            case RUN_GET -> "{\"run\":\"" + RUN + "\"}";
            case STATUS_REPORT -> """
                    {"run":"%s","phase":"plan"}""".formatted(RUN);
            case BUILD_REPORT -> """
                    {"run":"%s","kind":"test","exit_code":1}""".formatted(RUN);
            case SCOPE_GET -> "{\"project\":\"shop\"}";
            case SCOPE_CHECK -> """
                    {"run":"%s","intent":"write","paths":["src/a","src/b"]}""".formatted(RUN);
            case CHECKPOINT_REQUEST -> """
                    {"run":"%s","kind":"plan","summary":"May I go on?"}""".formatted(RUN);
            case CHECKPOINT_GET -> "{\"checkpoint\":\"chk_0000000000001\"}";
        };
        Binding<?> binding =
                Binders.of(tool).bind((ObjectNode) JsonMapper.shared().readTree(arguments));
        return (Record) ((Binding.Bound<?>) binding).input();
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }
}
