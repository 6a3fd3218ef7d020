package dev.waybill.conformance.promise;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.waybill.promise.Promise;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;

/**
 * Which tests carry which promise, read from compiled test classes. A mark counts where JUnit runs something: on
 * a test method, or on a class that has one.
 *
 * @param tests names of tests, by promise id
 */
record Proofs(Map<String, SortedSet<String>> tests) {
    private static final List<Class<? extends Annotation>> TESTS =
            List.of(Test.class, TestTemplate.class, TestFactory.class);

    /** Reads every class below these folders. */
    static Proofs in(Collection<Path> folders) {
        Proofs proofs = new Proofs(new TreeMap<>());
        new ClassFileImporter().importPaths(folders).forEach(proofs::addFrom);
        return proofs;
    }

    /** The tests that carry a promise; none for an id that no test names. */
    SortedSet<String> of(String id) {
        return tests.getOrDefault(id, new TreeSet<>());
    }

    private void addFrom(JavaClass type) {
        List<JavaMethod> run = type.getMethods().stream().filter(Proofs::isTest).toList();
        if (!run.isEmpty()) {
            type.tryGetAnnotationOfType(Promise.class).ifPresent(mark -> add(mark, type.getSimpleName()));
        }
        for (JavaMethod method : run) {
            method.tryGetAnnotationOfType(Promise.class)
                    .ifPresent(mark -> add(mark, type.getSimpleName() + "." + method.getName()));
        }
    }

    private void add(Promise mark, String test) {
        for (String id : mark.value()) {
            tests.computeIfAbsent(id, absent -> new TreeSet<>()).add(test);
        }
    }

    private static boolean isTest(JavaMethod method) {
        // @ParameterizedTest and @RepeatedTest are themselves annotated with @TestTemplate
        return TESTS.stream().anyMatch(test -> method.isAnnotatedWith(test) || method.isMetaAnnotatedWith(test));
    }
}
