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
import java.util.stream.Stream;
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
                120,
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
                120,
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
    void boundaryKnowsNoOtherModuleAndTwoLibraries() {
        Held.over(
                House.product(),
                resideInAPackage(BOUNDARY),
                1,
                classes()
                        .that()
                        .resideInAPackage(BOUNDARY)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                BOUNDARY,
                                "java..",
                                "org.jspecify.annotations",
                                "com.google.re2j..",
                                "com.google.i18n.phonenumbers..")
                        .because("a text policy that knows no tool can be tried on any text"));
    }

    @ParameterizedTest
    @CsvSource({CATALOG + ",60", STORAGE + ",60", GUARD + ",1"})
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
                200,
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
                resideInAPackage(SERVER),
                200,
                noClasses()
                        .that()
                        .resideInAPackage(SERVER)
                        .and()
                        .resideOutsideOfPackage("dev.waybill.server")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(STORAGE)
                        .because("a door that reaches round a use case reaches round its rules"));
    }

    /** Each side of the server can be read, and replaced, without the others. */
    @ParameterizedTest
    @CsvSource({
        "http, 5, 'cli,stdio,install,modern,legacy'",
        "stdio, 5, 'cli,http,install,modern,legacy'",
        "modern, 5, 'cli,http,stdio,install,legacy'",
        "legacy, 5, 'cli,http,stdio,install,modern'",
        "door, 5, 'cli,http,stdio,install,modern,legacy,tools,resources,prompts,completion,view,desk,subscription'",
        "message, 8, 'cli,http,stdio,install,modern,legacy,door,desk,subscription,tools,resources,prompts,completion,view'",
        "desk, 10, 'cli,http,stdio,install,modern,legacy,subscription,tools,resources,prompts,completion,view'",
        "subscription, 3, 'cli,http,stdio,install,modern,legacy,door,desk,message,tools,resources,prompts,completion,view'",
        "feature, 5, 'cli,http,stdio,install,modern,legacy,door,tools,resources,prompts,completion,view,desk,message,subscription'",
        "tools, 5, 'cli,http,stdio,install,modern,legacy,door,resources,prompts,completion,desk,message,subscription'",
        "resources, 5, 'cli,http,stdio,install,modern,legacy,door,tools,prompts,completion,desk,message,subscription'",
        "prompts, 3, 'cli,http,stdio,install,modern,legacy,door,tools,resources,completion,desk,message,subscription'",
        "completion, 2, 'cli,http,stdio,install,modern,legacy,door,tools,resources,prompts,desk,message,subscription'",
        "budget, 4, 'cli,http,stdio,install,modern,legacy,door,desk,message,subscription,tools,resources,prompts,completion,view,screen,feature'",
        "screen, 8, 'cli,http,stdio,install,modern,legacy,door,desk,message,subscription,tools,resources,prompts,completion,view'",
        "view, 4, 'cli,http,stdio,install,modern,legacy,door,tools,resources,prompts,completion,desk,message,subscription'",
        "cli, 5, 'http,stdio,modern,legacy,tools,resources,prompts,completion,door,desk,message,subscription'",
        "install, 5, 'cli,http,stdio,modern,legacy,tools,resources,prompts,completion,door,desk,message,subscription'",
    })
    void adaptersOfTheServerMeetInItsRootPackageOnly(String adapter, int atLeast, String others) {
        Held.over(
                House.product(),
                resideInAPackage("dev.waybill.server." + adapter + ".."),
                atLeast,
                noClasses()
                        .that()
                        .resideInAPackage("dev.waybill.server." + adapter + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Stream.of(others.split(",", -1))
                                .map(other -> "dev.waybill.server." + other + "..")
                                .toArray(String[]::new))
                        .because("only Main and the classes beside it know every adapter"));
    }

    @Test
    void theContractKnowsNoTransport() {
        Held.over(
                House.product(),
                resideInAnyPackage(CATALOG, STORAGE),
                120,
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
        "workflow,120",
        "boundary,1",
        "catalog,60",
        "storage,60",
        "guard,1",
        "server,200",
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
