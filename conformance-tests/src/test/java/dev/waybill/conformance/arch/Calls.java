package dev.waybill.conformance.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Predicates over calls, by class and name, so that every overload is meant. */
final class Calls {
    private Calls() {}

    /** A call of any overload of any of these methods, on the class or on what extends it. */
    static DescribedPredicate<JavaMethodCall> to(Class<?> owner, String... methods) {
        Set<String> names = Set.of(methods);
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", methods),
                call -> named(call, names) && call.getTargetOwner().isAssignableTo(owner));
    }

    /** A reading of a static field. */
    static DescribedPredicate<JavaFieldAccess> field(Class<?> owner, String field) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + field,
                access ->
                        named(access, Set.of(field)) && access.getTargetOwner().isEquivalentTo(owner));
    }

    private static boolean named(JavaAccess<?> access, Set<String> names) {
        return names.contains(access.getTarget().getName());
    }
}
