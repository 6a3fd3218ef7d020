package dev.waybill.conformance.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which module may know which: the arrows of docs/ARCHITECTURE.md. */
final class ArrowsTest {
    private static final String WORKFLOW = "dev.waybill.workflow..";
    private static final String BOUNDARY = "dev.waybill.boundary..";
    private static final String CATALOG = "dev.waybill.catalog..";
    private static final String STORAGE = "dev.waybill.storage..";
    private static final String GUARD = "dev.waybill.guard..";
    private static final String SERVER = "dev.waybill.server..";
    private static final String ALL = "dev.waybill..";

    @Test
    void workflowKnowsNothingButJavaAndJSpecify() {
        Held.over(
                House.product(),
                resideInAPackage(WORKFLOW),
                60,
                classes()
                        .that()
                        .resideInAPackage(WORKFLOW)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(WORKFLOW, "java..", "org.jspecify.annotations")
                        .because("the rules must outlive every library around them"));
    }

    @Test
    void workflowTouchesNoFileNoNetworkNoDatabaseAndNoThread() {
        Held.over(
                House.product(),
                resideInAPackage(WORKFLOW),
                60,
                noClasses()
                        .that()
                        .resideInAPackage(WORKFLOW)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                                .or(assignableTo(Thread.class))
                                .or(assignableTo(Executor.class))
                                .or(assignableTo(Lock.class)))
                        .because("what is kept and what waits belongs to the ports' other side"));
    }

    @Test
    void boundaryKnowsNoOtherModuleAndNoLibrary() {
        Held.over(
                House.product(),
                resideInAPackage(BOUNDARY),
                1,
                classes()
                        .that()
                        .resideInAPackage(BOUNDARY)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(BOUNDARY, "java..", "org.jspecify.annotations")
                        .because("a text policy that knows no tool can be tried on any text"));
    }

    @ParameterizedTest
    @CsvSource({CATALOG + ",1", STORAGE + ",1", GUARD + ",1"})
    void anAdapterKnowsTheWorkflowAndNoOtherModule(String module, int atLeast) {
        Held.over(
                House.product(),
                resideInAPackage(module),
                atLeast,
                noClasses()
                        .that()
                        .resideInAPackage(module)
                        .should()
                        .dependOnClassesThat(resideInAPackage(ALL).and(not(resideInAnyPackage(module, WORKFLOW))))
                        .because("boundary, catalogue and storage meet only in the server"));
    }

    @Test
    void nothingKnowsTheServer() {
        Held.over(
                House.product(),
                resideInAPackage(SERVER),
                1,
                noClasses()
                        .that()
                        .resideOutsideOfPackage(SERVER)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(SERVER)
                        .because("the doors stand outside"));
    }

    /** Everything else of the server sees the ports of {@code workflow} and never what stands behind them. */
    @Test
    void onlyTheCompositionRootKnowsStorage() {
        Held.over(
                House.product(),
                resideInAPackage("dev.waybill.server"),
                1,
                noClasses()
                        .that()
                        .resideInAPackage(SERVER)
                        .and()
                        .resideOutsideOfPackage("dev.waybill.server")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(STORAGE)
                        .because("a door that reaches round a use case reaches round its rules")
                        .allowEmptyShould(true));
    }

    @Test
    void theContractKnowsNoTransport() {
        Held.over(
                House.product(),
                resideInAnyPackage(CATALOG, STORAGE),
                2,
                noClasses()
                        .that()
                        .resideInAnyPackage(CATALOG, STORAGE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.modelcontextprotocol..", "org.eclipse.jetty..", "picocli..")
                        .because("the same tools are served by every door"));
    }

    @ParameterizedTest
    @CsvSource({
        "workflow,60",
        "boundary,1",
        "catalog,1",
        "storage,1",
        "guard,1",
        "server,1",
    })
    void noPackagesOfAModuleKnowEachOtherInACircle(String module, int atLeast) {
        Held.over(
                House.product(),
                resideInAPackage("dev.waybill." + module + ".."),
                atLeast,
                slices().matching("dev.waybill." + module + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        // a module that is still one package has no slices
                        .allowEmptyShould(true));
    }
}
