package dev.waybill.conformance.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Processes are started with argument lists, never through a shell. */
@Promise("R4")
final class ProcessesTest {
    private static final int PRODUCT = 450;

    /** The packages that may start a process at all. */
    private static final String[] MAY_START = {
        "dev.waybill.server.git..",
        "dev.waybill.guard.git..",
        "dev.waybill.guard.exchange..",
        "dev.waybill.guard.launch.."
    };

    /** What writes the guard's launcher, a script that a host starts; it starts no process itself, as the rule above holds. */
    private static final Set<String> WRITES_A_SCRIPT = Set.of("GuardLauncher.class", "LauncherScript.class");

    /** Programs that would read their argument as a program of its own. */
    private static final Set<String> SHELLS = Set.of(
            "sh",
            "bash",
            "dash",
            "zsh",
            "ksh",
            "fish",
            "cmd",
            "cmd.exe",
            "command.com",
            "powershell",
            "powershell.exe",
            "pwsh",
            "xargs");

    @Test
    void nothingCallsRuntimeExec() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .should()
                        .callMethodWhere(Calls.to(Runtime.class, "exec"))
                        .because("it splits a text into arguments: use ProcessBuilder with a list"));
    }

    @Test
    void processesAreStartedInNamedPackagesOnly() {
        Held.over(
                House.product(),
                alwaysTrue(),
                PRODUCT,
                noClasses()
                        .that()
                        .resideOutsideOfPackages(MAY_START)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(ProcessBuilder.class)
                        .because("who starts processes is a short list that a reviewer can read"));
    }

    @Test
    void noConstantNamesAShell() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (String module : Checkout.PRODUCT) {
            for (Path file : classFiles(Checkout.mainClasses(module))) {
                read++;
                if (WRITES_A_SCRIPT.contains(String.valueOf(file.getFileName()))) {
                    continue;
                }
                shellsIn(file).forEach(shell -> found.add(file.getFileName() + " holds \"" + shell + '"'));
            }
        }
        int seen = read;
        assertTrue(seen >= PRODUCT, () -> "read only " + seen + " class files");
        assertEquals(List.of(), found, "a program that is handed a shell can be handed anything");
    }

    @Test
    void theSearchForShellsFindsOne() throws IOException {
        Path self = Checkout.testClasses("conformance-tests")
                .resolve(ProcessesTest.class.getName().replace('.', '/') + ".class");

        assertTrue(shellsIn(self).contains("bash"));
    }

    private static List<String> shellsIn(Path classFile) throws IOException {
        var pool = ClassFile.of().parse(Files.readAllBytes(classFile)).constantPool();
        return StreamSupport.stream(pool.spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(text -> SHELLS.contains(programOf(text)))
                .toList();
    }

    /** The last part of the first word, so that {@code /bin/sh -c} is found as {@code sh}. */
    private static String programOf(String constant) {
        String first = constant.strip().toLowerCase(Locale.ROOT);
        int space = first.indexOf(' ');
        String word = space < 0 ? first : first.substring(0, space);
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
