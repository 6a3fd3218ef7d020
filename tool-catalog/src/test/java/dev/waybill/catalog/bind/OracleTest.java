package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import dev.waybill.catalog.ServedSchemas;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three verdicts on thousands of arguments: ours, that of a JSON Schema validator on the published schema, and
 * that of Hibernate Validator on a record bound by shape alone. They may differ only as {@link Rule} says.
 */
@Promise({"R6", "K8"})
final class OracleTest {
    private static final int ROUNDS = 4_000;
    private static final long SEED = 20_261_122L;
    /** Rules that Hibernate Validator sees as well, once a record could be made. */
    private static final Set<Rule> ON_RECORDS =
            EnumSet.of(Rule.LENGTH, Rule.BOUND, Rule.ITEMS, Rule.CHARACTERS, Rule.FORM);

    private static final Map<Tool, Schema> SCHEMAS = new EnumMap<>(Tool.class);
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsTheContractIsTaken(Tool tool) {
        ArgumentMaker maker = new ArgumentMaker(new Random(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode arguments = maker.valid(tool);
            if (Binders.of(tool).bind(arguments) instanceof Binding.Unbound<?> unbound) {
                throw new AssertionError(unbound.problem() + " for " + arguments);
            }
            compare(tool, arguments);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChangeIsJudgedAlike(Tool tool) {
        ArgumentMaker maker = new ArgumentMaker(new Random(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            compare(tool, maker.nearlyValid(tool));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileArgumentsAreJudgedAlike(Tool tool) {
        ArgumentMaker maker = new ArgumentMaker(new Random(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            compare(tool, maker.hostile(tool));
        }
    }

    @Test
    void theMakerBreaksEveryRule() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        int taken = 0;
        for (Tool tool : Tool.values()) {
            ArgumentMaker maker = new ArgumentMaker(new Random(SEED));
            for (int round = 0; round < ROUNDS; round++) {
                switch (Binders.of(tool).bind(round % 2 == 0 ? maker.nearlyValid(tool) : maker.hostile(tool))) {
                    case Binding.Bound<?> bound -> taken++;
                    case Binding.Unbound<?> unbound ->
                        broken.add(unbound.problem().rule());
                }
            }
        }

        assertEquals(EnumSet.allOf(Rule.class), broken);
        assertTrue(taken > ROUNDS / 10, "too few near-valid arguments were taken to compare");
    }

    private static void compare(Tool tool, ObjectNode arguments) {
        boolean schemaTakes = SCHEMAS.computeIfAbsent(tool, ServedSchemas::inputValidator)
                .validate(arguments)
                .isEmpty();
        Optional<Record> record = new ByShape(true).bind(tool.input(), arguments);
        Validator validator = FACTORY.getValidator();
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
