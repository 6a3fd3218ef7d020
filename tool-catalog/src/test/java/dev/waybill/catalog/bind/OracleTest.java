package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** The {@link Oracle} on thousands of arguments. */
@Promise({"R6", "K8"})
final class OracleTest {
    private static final int ROUNDS = 4_000;
    private static final long SEED = 20_261_122L;
    private static final Oracle ORACLE = new Oracle();

    @AfterAll
    static void close() {
        ORACLE.close();
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
            ORACLE.compare(tool, arguments);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChangeIsJudgedAlike(Tool tool) {
        ArgumentMaker maker = new ArgumentMaker(new Random(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            ORACLE.compare(tool, maker.nearlyValid(tool));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileArgumentsAreJudgedAlike(Tool tool) {
        ArgumentMaker maker = new ArgumentMaker(new Random(SEED));
        for (int round = 0; round < ROUNDS; round++) {
            ORACLE.compare(tool, maker.hostile(tool));
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
}
