package dev.waybill.conformance.arch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/** Checks a rule, and first that there is something it could find fault with. */
final class Held {
    private Held() {}

    /**
     * @param atLeast how many classes {@code subject} must select: a renamed package would otherwise make a rule
     *     pass in silence
     */
    static void over(JavaClasses classes, DescribedPredicate<? super JavaClass> subject, int atLeast, ArchRule rule) {
        long seen = classes.stream().filter(subject).count();
        assertTrue(
                seen >= atLeast,
                () -> "saw " + seen + " classes that " + subject.getDescription() + ", expected at least " + atLeast
                        + ": has a package been renamed? The rule was: " + rule.getDescription());
        rule.check(classes);
    }
}
