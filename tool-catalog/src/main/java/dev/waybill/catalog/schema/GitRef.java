package dev.waybill.catalog.schema;

import java.util.Optional;

/**
 * The grammar of a branch: {@code [A-Za-z0-9._/-]} and the rules of {@code git check-ref-format}. No segment
 * begins with {@code -}, so that a branch can stand in an argument list without being read as an option.
 */
final class GitRef {
    private GitRef() {}

    static Optional<String> brokenRule(String text) {
        if (!text.chars().allMatch(c -> Characters.letterOrDigit(c) || "._/-".indexOf(c) >= 0)) {
            return Optional.of("has only A-Z a-z 0-9 . _ / -");
        }
        if (text.contains("..")) {
            return Optional.of("has no '..'");
        }
        for (String segment : text.split("/", -1)) {
            if (segment.isEmpty()) {
                return Optional.of("has no '/' at its ends and no '//'");
            }
            if (segment.startsWith("-") || segment.startsWith(".")) {
                return Optional.of("has no segment that begins with '-' or '.'");
            }
            if (segment.endsWith(".lock")) {
                return Optional.of("has no segment that ends with '.lock'");
            }
        }
        return text.endsWith(".") ? Optional.of("doesn't end with '.'") : Optional.empty();
    }
}
