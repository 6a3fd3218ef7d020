package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import dev.waybill.catalog.ServedSchemas;
import dev.waybill.catalog.tool.Tool;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three verdicts on arguments: ours, that of a JSON Schema validator on the published schema, and that of Hibernate
 * Validator on a record bound by shape alone. They may differ only as {@link Rule} says.
 */
final class Oracle implements AutoCloseable {
    /** Rules that Hibernate Validator sees as well, once a record could be made. */
    private static final Set<Rule> ON_RECORDS =
            EnumSet.of(Rule.LENGTH, Rule.BOUND, Rule.ITEMS, Rule.CHARACTERS, Rule.FORM);

    private final Map<Tool, Schema> schemas = new EnumMap<>(Tool.class);
    private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();

    @Override
    public void close() {
        factory.close();
    }

    /**
     * Asks all three.
     *
     * @throws AssertionError where they differ
     */
    void compare(Tool tool, ObjectNode arguments) {
        boolean schemaTakes = schemas.computeIfAbsent(tool, ServedSchemas::inputValidator)
                .validate(arguments)
                .isEmpty();
        Optional<Record> record = new ByShape(true).bind(tool.input(), arguments);
        Validator validator = factory.getValidator();
        boolean validatorTakes =
                record.filter(made -> validator.validate(made).isEmpty()).isPresent();
        switch (Binders.of(tool).bind(arguments)) {
            case Binding.Bound<?> bound -> {
                assertTrue(schemaTakes, () -> "the schema refuses what we take: " + arguments);
                assertTrue(validatorTakes, () -> "the validator refuses what we take: " + arguments);
                assertEquals(new ByShape(false).bind(tool.input(), arguments).orElseThrow(), bound.input());
            }
            case Binding.Unbound<?> unbound -> {
                Problem problem = unbound.problem();
                if (problem.rule().inSchema()) {
                    assertFalse(schemaTakes, () -> "the schema takes " + arguments + " in spite of " + problem);
                }
                if (ON_RECORDS.contains(problem.rule())) {
                    assertFalse(validatorTakes, () -> "the validator takes " + arguments + " in spite of " + problem);
                }
            }
        }
    }
}
