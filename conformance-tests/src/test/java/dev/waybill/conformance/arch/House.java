package dev.waybill.conformance.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.waybill.conformance.fixture.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of all modules, read once for all rules. */
final class House {
    private static final JavaClasses PRODUCT =
            read(Checkout.PRODUCT.stream().map(Checkout::mainClasses).toList());
    private static final JavaClasses TESTS = read(Checkout.TESTED.stream()
            .map(Checkout::testClasses)
            .filter(Files::exists)
            .toList());

    private House() {}

    /** What ships. */
    static JavaClasses product() {
        return PRODUCT;
    }

    /** The tests of all modules, these rules among them. */
    static JavaClasses tests() {
        return TESTS;
    }

    private static JavaClasses read(List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("no compiled classes in " + folder
                        + ": build the whole project, or with -am, so that the rules see every module");
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }
}
