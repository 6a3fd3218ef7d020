package dev.waybill.conformance.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import dev.waybill.promise.Promise;
import dev.waybill.storage.migrate.Migrations;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.statement.KeptStatements;
import dev.waybill.storage.statement.Session;
import dev.waybill.storage.statement.SqlText;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Where the text of a statement comes from. What stands in an annotation is a constant by the language; every other way
 * to a database asks the compiler for one, which fails the build where it gets anything else.
 */
final class StatementsTest {
    private static final int PRODUCT = 450;
    private static final String CONSTANT = "com.google.errorprone.annotations.CompileTimeConstant";

    private static final String[] TAKE_TEXT = {
        "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch",
    };

    /** Those that hand on nobody's words: a file is opened, brought up to date, or asked for its columns. */
    private static final List<String> AT_A_FILE = List.of(
            "dev.waybill.storage.sqlite.SqliteFile",
            "dev.waybill.storage.migrate.Migrations",
            "dev.waybill.storage.inventory.SqliteColumns");

    /** Those that hand text to a driver: the two that demand a constant besides. */
    private static final List<String> AT_THE_DRIVER = Stream.concat(
                    Stream.of("dev.waybill.storage.statement.Session", "dev.waybill.storage.statement.KeptStatements"),
                    AT_A_FILE.stream())
            .toList();

    @Test
    @Promise("K8")
    void onlyFiveClassesHandTextToADriver() {
        for (String name : AT_THE_DRIVER) {
            assertTrue(House.product().contain(name), name);
        }
        ArchRule rule = noClasses()
                .that(areNot(AT_THE_DRIVER))
                .should()
                .callMethodWhere(Calls.to(Connection.class, "prepareStatement", "prepareCall", "nativeSQL"))
                .orShould()
                .callMethodWhere(Calls.to(Connection.class, "createStatement"))
                .orShould()
                .callMethodWhere(Calls.to(
                        Handle.class,
                        "createQuery",
                        "createUpdate",
                        "createCall",
                        "createScript",
                        "createBatch",
                        "prepareBatch",
                        "select",
                        "execute"))
                .orShould()
                .callMethodWhere(Calls.to(Jdbi.class, "open", "withHandle", "useHandle", "inTransaction"))
                .because("a statement is a constant of this program: use Session.kept, SqlText or an annotation");
        Held.over(House.product(), alwaysTrue(), PRODUCT, rule);
    }

    /** Text that is executed without being prepared: pragmas, transactions and the product's own DDL. */
    @Test
    @Promise("K8")
    void textIsExecutedUnpreparedOnlyWhereAFileIsOpenedOrBroughtUpToDate() {
        ArchRule rule = noClasses()
                .that(areNot(AT_A_FILE))
                .should()
                .callMethodWhere(Calls.to(Statement.class, TAKE_TEXT)
                        .and(DescribedPredicate.describe(
                                "with a text",
                                call -> !call.getTarget().getRawParameterTypes().isEmpty())))
                .because("a prepared statement binds its values");
        Held.over(House.product(), alwaysTrue(), PRODUCT, rule);
    }

    @Test
    @Promise("K8")
    void theWaysToAStatementDemandAConstantOfTheCompiler() {
        assertEquals(1, constants(Session.class, "kept"));
        assertEquals(1, constants(KeptStatements.class, "of"));
        assertEquals(1, constants(SqlText.class, "of"));
        assertEquals(1, constants(SqlText.class, "then"), "the other takes what is one already");
        JavaClass text = House.product().get(SqlText.class);
        assertTrue(
                text.getConstructors().stream()
                        .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE)),
                "nobody makes one of another text");
    }

    private static DescribedPredicate<JavaClass> areNot(List<String> names) {
        return DescribedPredicate.describe("are not " + names, type -> !names.contains(type.getName()));
    }

    /** How many text parameters of these methods are to be constants; none may be anything else. */
    private static long constants(Class<?> owner, String method) {
        List<JavaParameter> texts = House.product().get(owner).getMethods().stream()
                .filter(unit -> unit.getName().equals(method))
                .map(JavaCodeUnit::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getRawType().isEquivalentTo(String.class))
                .toList();
        assertTrue(
                texts.stream().allMatch(text -> text.isAnnotatedWith(CONSTANT)),
                () -> owner.getSimpleName() + "." + method + " takes any text");
        return texts.size();
    }

    /** Who could write at all: a reader is opened read-only, see the storage module's test of it. */
    @Test
    @Promise("K11")
    void onlyWritersOpenAFileForWriting() {
        String[] writers = {
            "dev.waybill.storage.ledger.OpenWorkspace",
            "dev.waybill.storage.ledger.WorkspaceFiles",
            "dev.waybill.storage.control.ControlDatabase",
        };
        assertEquals(List.of(Migrations.class.getName()), callers(SqliteFile.class, "openWriter"));
        assertEquals(Arrays.stream(writers).sorted().toList(), callers(Migrations.class, "open"));
    }

    private static List<String> callers(Class<?> owner, String method) {
        return House.product().stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals(method)
                                && call.getTargetOwner().isEquivalentTo(owner)))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }
}
