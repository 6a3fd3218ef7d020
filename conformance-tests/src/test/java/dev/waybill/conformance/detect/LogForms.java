package dev.waybill.conformance.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What compilers and test runners say, with made-up names: people quote it, and it is no body. */
final class LogForms {
    private static final int TEXTS = 6_000;
    private static final String[] WORDS = {
        "order", "cart", "user", "token", "client", "parser", "session", "price", "stock", "report", "index", "cache",
        "queue", "worker", "login", "invoice", "page", "store", "event", "config"
    };
    private static final String[] TYPES = {
        "String", "int", "Long", "List<String>", "u32", "&str", "double", "Order", "boolean"
    };
    private static final String[] FAULTS = {
        "NullPointerException", "IllegalStateException", "KeyError", "TypeError", "AssertionError", "ValueError",
        "TimeoutException", "IOException", "RuntimeError", "ReferenceError", "AssertionFailedError", "SyntaxError"
    };

    private LogForms() {}

    static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            int lines = random.nextInt(3) == 0 ? 1 : random.nextInt(1, 9);
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < lines; k++) {
                text.append(k == 0 ? "" : "\n").append(line(random));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String line(Random random) {
        String one = WORDS[random.nextInt(WORDS.length)];
        String two = WORDS[random.nextInt(WORDS.length)];
        String type = capital(one) + capital(two);
        String test = type + "Test." + two + "Is" + capital(one);
        String fault = FAULTS[random.nextInt(FAULTS.length)];
        String kind = TYPES[random.nextInt(TYPES.length)];
        int few = random.nextInt(20);
        int many = random.nextInt(1, 400);
        return switch (random.nextInt(44)) {
            case 0 -> "Tests run: " + many + ", Failures: " + few + ", Errors: " + few + ", Skipped: 0";
            case 1 ->
                "Tests run: " + many + ", Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0." + many
                        + " s <<< FAILURE! -- in com.acme." + type + "Test";
            case 2 -> test + ":" + many + " expected: <" + few + "> but was: <" + many + ">";
            case 3 -> "org.opentest4j.AssertionFailedError: expected: <" + one + "> but was: <" + two + ">";
            case 4 -> "error: cannot find symbol";
            case 5 -> "symbol:   variable " + one;
            case 6 -> "location: class " + type;
            case 7 -> "incompatible types: " + kind + " cannot be converted to " + TYPES[random.nextInt(TYPES.length)];
            case 8 -> "BUILD FAILURE";
            case 9 -> "BUILD SUCCESS";
            case 10 -> fault + ": Cannot read properties of undefined (reading '" + one + "')";
            case 11 ->
                "java.lang." + fault + ": Cannot invoke \"" + type + "." + two + "()\" because \"" + one + "\" is null";
            case 12 ->
                "Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3." + few
                        + ":test (default-test) on project " + one + ": There are test failures.";
            case 13 -> "mismatched types: expected `" + kind + "`, found `" + TYPES[random.nextInt(TYPES.length)] + "`";
            case 14 -> "--- FAIL: Test" + type + " (0.0" + few + "s)";
            case 15 -> one + "_test.go:" + many + ": " + capital(two) + "() = " + few + ", want " + many;
            case 16 -> "undefined: " + one;
            case 17 -> "FAILED test_" + one + ".py::test_" + two + " - " + fault + ": '" + one + "'";
            case 18 -> few + " failed, " + many + " passed in " + few + ".4" + few + "s";
            case 19 -> "assert " + few + " == " + many;
            case 20 -> fault + ": '" + one + "'";
            case 21 -> "Expected: " + many;
            case 22 -> "Received: \"" + one + "\"";
            case 23 -> "Test Suites: 1 failed, " + few + " passed, " + (few + 1) + " total";
            case 24 -> "FAIL src/" + one + ".test.ts";
            case 25 -> "PASS src/" + one + "/" + two + ".test.js (" + few + "." + few + " s)";
            case 26 -> "npm ERR! code ELIFECYCLE";
            case 27 -> one + "@1." + few + ".0 test: `jest --ci`";
            case 28 -> "Exit status " + few;
            case 29 -> "Execution failed for task ':" + one + ":compileJava'.";
            case 30 ->
                "src/" + one + "/" + two + ".ts(" + many + "," + few + "): error TS2322: Type '" + kind
                        + "' is not assignable to type 'number'.";
            case 31 -> "Unresolved reference: " + one;
            case 32 ->
                "thread '" + one + "::tests::" + two + "' panicked at src/" + one + ".rs:" + many + ":" + few + ":";
            case 33 -> "left: " + few + ", right: " + many;
            case 34 ->
                "test result: FAILED. " + many + " passed; " + few
                        + " failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.0" + few + "s";
            case 35 -> "error: could not compile `" + one + "` (lib) due to " + few + " previous errors";
            case 36 -> "Running com.acme." + one + "." + type + "Test";
            case 37 -> "    at com.acme." + one + "." + type + "." + two + "(" + type + ".java:" + many + ")";
            case 38 -> "Caused by: java.net.ConnectException: Connection refused";
            case 39 -> "    at " + two + " (/app/src/" + one + ".js:" + many + ":" + few + ")";
            case 40 -> "exit code " + many + " after " + few + " s in step \"" + one + " " + two + "\"";
            case 41 -> "Finished `dev` profile [unoptimized + debuginfo] target(s) in " + few + ".0" + few + "s";
            case 42 -> type + " > " + two + " is " + one + " FAILED";
            default -> "warning: unused variable: `" + one + "`";
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
