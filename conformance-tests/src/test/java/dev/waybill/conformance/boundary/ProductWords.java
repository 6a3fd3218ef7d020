package dev.waybill.conformance.boundary;

import dev.waybill.conformance.fixture.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that the product's own classes look for in what they are sent: methods, fields, headers, paths. So a proof
 * that plants at each of them can't forget one that is new.
 */
final class ProductWords {
    private static final String HEADERS = "org/eclipse/jetty/http/HttpHeader";

    private ProductWords() {}

    /** The methods of the protocol that an era or the desk answers, and what else looks like one. */
    static Set<String> methods() {
        Set<String> found = constants("mcp-server", "desk", "modern", "legacy", "door")
                .filter(word -> word.matches("[a-z]+/[a-zA-Z/]+"))
                .collect(Collectors.toCollection(TreeSet::new));
        found.addAll(Set.of("ping", "initialize"));
        return found;
    }

    /** What a request may say about itself under names of the protocol's own. */
    static Set<String> metaFields() {
        return constants("mcp-server", "modern", "door")
                .filter(word -> word.startsWith("io.modelcontextprotocol/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The headers that are read, by a name of ours or of the HTTP server's. */
    static Set<String> headers() {
        Set<String> found = constants("mcp-server", "http", "door")
                .filter(word -> word.matches("(?i)(mcp|x|origin)-[a-z-]+"))
                .map(word -> word.endsWith("-") ? word + "Field" : word)
                .collect(Collectors.toCollection(TreeSet::new));
        entries("mcp-server", "http").forEach(entry -> {
            if (entry instanceof FieldRefEntry field
                    && field.owner().asInternalName().equals(HEADERS)) {
                found.add(Arrays.stream(field.name().stringValue().split("_", -1))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("-")));
            }
        });
        return found;
    }

    /** The paths that have a handler. */
    static Set<String> paths() {
        return constants("mcp-server", "http")
                .filter(word -> word.matches("/[a-z0-9/]*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fields of a guard's request and of its reports. */
    static Set<String> guardFields() {
        return pool(Checkout.mainClasses("tool-catalog")
                        .resolve(Path.of("dev", "waybill", "catalog", "bind", "GuardSyncBinder.class")))
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(word -> word.matches("[a-z][a-z_]+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> constants(String module, String... packages) {
        return entries(module, packages)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue());
    }

    private static Stream<PoolEntry> entries(String module, String... packages) {
        return Arrays.stream(packages)
                .map(name -> Checkout.mainClasses(module).resolve(Path.of("dev", "waybill", "server", name)))
                .flatMap(ProductWords::classes)
                .flatMap(ProductWords::pool);
    }

    private static Stream<Path> classes(Path folder) {
        Predicate<Path> compiled = file -> file.toString().endsWith(".class");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(compiled).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PoolEntry> pool(Path file) {
        try {
            Stream.Builder<PoolEntry> entries = Stream.builder();
            ClassFile.of().parse(file).constantPool().forEach(entries);
            return entries.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
