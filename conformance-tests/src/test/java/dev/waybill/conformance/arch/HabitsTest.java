package dev.waybill.conformance.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.waybill.promise.Promise;
import dev.waybill.workflow.run.RunStore;
import java.io.FileDescriptor;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no class of the product may do, whatever its module. */
final class HabitsTest {
    /** All that ships, at this moment of the work; raised as modules grow. */
    private static final int PRODUCT = 450;

    private static final String[] OUTSIDE_TEXT = {
        "dev.waybill.boundary..",
        "dev.waybill.catalog..",
        "dev.waybill.server.message..",
        "dev.waybill.server.door..",
        "dev.waybill.server.desk..",
        "dev.waybill.server.screen..",
        "dev.waybill.server.cli.boundary..",
        "dev.waybill.server.tools..",
        "dev.waybill.server.http..",
        "dev.waybill.server.modern..",
        "dev.waybill.server.legacy..",
    };

    private static final String[] TIMED_BY_AN_INJECTED_CLOCK = {"dev.waybill.workflow..", "dev.waybill.storage.."};

    @Test
    void nothingSleeps() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .should()
                        .callMethodWhere(Calls.to(Thread.class, "sleep"))
                        .because("a wait has an event that ends it and a limit: use a condition, a queue or a lock"));
    }

    /** Or a step would leave the daily sums behind. */
    @Test
    void useCasesBeginAndChangeRunsInOneWay() {
        Held.over(
                House.product(),
                resideInAnyPackage("dev.waybill.workflow.usecase.."),
                40,
                noClasses()
                        .that()
                        .resideInAPackage("dev.waybill.workflow.usecase..")
                        .and()
                        .doNotHaveSimpleName("RunSteps")
                        .should()
                        .callMethodWhere(Calls.to(RunStore.class, "insert", "update"))
                        .because("what a step used goes into its day's sums: use RunSteps"));
    }

    @Test
    void rulesAndStorageReadNoClockOfTheirOwn() {
        Held.over(
                House.product(),
                resideInAnyPackage(TIMED_BY_AN_INJECTED_CLOCK),
                180,
                noClasses()
                        .that()
                        .resideInAnyPackage(TIMED_BY_AN_INJECTED_CLOCK)
                        .should()
                        .callMethodWhere(Calls.to(System.class, "currentTimeMillis"))
                        .orShould()
                        .callMethodWhere(Calls.to(Instant.class, "now"))
                        .orShould()
                        .callMethodWhere(Calls.to(Clock.class, "systemUTC", "systemDefaultZone", "system"))
                        .orShould()
                        .callMethodWhere(Calls.to(InstantSource.class, "system"))
                        .because("a test must be able to say what time it is: take an InstantSource"));
    }

    /** The command line may look at a server of its own making; what serves agents calls nobody. */
    @Test
    @Promise("B10")
    void nothingThatServesCanOpenAConnection() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.waybill.server.cli..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.net.http..", "org.eclipse.jetty.client..")
                        .orShould()
                        .dependOnClassesThat()
                        .belongToAnyOf(
                                Socket.class,
                                DatagramSocket.class,
                                URLConnection.class,
                                SocketChannel.class,
                                DatagramChannel.class,
                                AsynchronousSocketChannel.class)
                        .orShould()
                        .callMethodWhere(Calls.to(URL.class, "openConnection", "openStream"))
                        .because("no outgoing connection is opened that an admin did not configure"));
    }

    /** Anything on standard output but JSON-RPC ends a stdio session; only the command line prints results there. */
    @Test
    void onlyTheCommandLineTouchesStandardOutput() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.waybill.server", "dev.waybill.server.cli..", "dev.waybill.guard")
                        .should()
                        .accessFieldWhere(Calls.field(System.class, "out"))
                        .because("results are printed by the command line, events are logged"));
    }

    @Test
    void onlyTheCommandLinePrintsAStackTraceWhereDebugAsksForIt() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.waybill.server.cli..")
                        .should()
                        .callMethodWhere(Calls.to(Throwable.class, "printStackTrace"))
                        .because("an accident is logged with its request id"));
    }

    /** java.util.regex backtracks: a hostile text can hold a processor for minutes. RE2/J is linear. */
    @Test
    void outsideTextMeetsNoBacktrackingPattern() {
        Held.over(
                House.product(),
                resideInAnyPackage(OUTSIDE_TEXT),
                150,
                noClasses()
                        .that()
                        .resideInAnyPackage(OUTSIDE_TEXT)
                        .should()
                        .dependOnClassesThat(resideInAPackage("java.util.regex.."))
                        .orShould()
                        .callMethodWhere(Calls.to(String.class, "matches", "replaceAll", "replaceFirst"))
                        .because("its time is not bounded by the text's length: use com.google.re2j or a loop"));
    }

    @Test
    void everyPackageSaysWhatLivesThereAndIsNullMarked() {
        // Templates become classes of one package, which nobody writes.
        Held.over(
                House.product(),
                resideOutsideOfPackage("dev.waybill.server.console.template.."),
                PRODUCT,
                classes()
                        .that()
                        .resideOutsideOfPackage("dev.waybill.server.console.template..")
                        .should(liveInANullMarkedPackage()));
    }

    @Test
    void namesSayWhatAThingIs() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..dao..", "..model..")
                        .because("such a name says where a thing was put, not what it is"));
    }

    /** A test that can be skipped, that waits for luck, or that asks the machine's clock proves nothing. */
    @Test
    void testsRunAlwaysAndWaitForNothingButEvents() {
        Held.over(
                House.tests(),
                alwaysTrue(),
                60,
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.junit.jupiter.api.Assumptions")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.junit.jupiter.api.condition..", "org.mockito..")
                        .orShould()
                        .callMethodWhere(Calls.to(Thread.class, "sleep")));
    }

    @Test
    void aPrintStreamIsHandedInAndNeverMadeOfStandardOutput() {
        // The rule above finds System.out; this one finds the way round it.
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.waybill.server", "dev.waybill.server.cli..")
                        .should()
                        .accessFieldWhere(Calls.field(FileDescriptor.class, "out"))
                        .because("streams over standard output are made by Main and handed on"));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        item,
                        marked,
                        item.getPackageName() + " has no @NullMarked package-info, see " + item.getName()));
            }
        };
    }
}
