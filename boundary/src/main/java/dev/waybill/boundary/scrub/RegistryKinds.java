package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Tokens of package and image registries. */
final class RegistryKinds {
    private RegistryKinds() {}

    static List<Kind> rows() {
        return List.of(
                prefixed("npm-token", "npm_", "[a-z0-9]{30,}"),
                shaped("npm-auth-token", "_auth(?:token)?\\s?=\\s?[\\\\\\x22']{0,2}([a-z0-9+/=_.-]{12,})", "_auth"),
                prefixed("pypi-token", "pypi-", "[a-z0-9_-]{40,}").when(Checks::issued),
                prefixed("rubygems-key", "rubygems_", "[a-f0-9]{40,}"),
                apart("crates-token", "cio", "[a-z0-9]{32}").when(Checks::random),
                shaped("docker-token", "dckr_(?:pat|oat)_[a-z0-9_-]{20,}", "dckr_"),
                apart("nuget-key", "oy2", "[a-z0-9]{43}"),
                apart("artifactory-key", "akcp", "[a-z0-9]{50,}"),
                shaped("artifactory-reference-token", "cmvmdgtu[a-z0-9]{50,}", "cmvmdgtu"),
                prefixed("clojars-token", "clojars_", "[a-f0-9]{50,}"),
                shaped("packagist-token", "packagist_[a-z]{3}_[a-f0-9]{60,}", "packagist_"),
                shaped("docker-auth", "\\x22auth\\x22\\s?:\\s?\\x22([a-z0-9+/]{16,}={0,2})\\x22", "\"auth\""),
                near(
                                "sonatype-token",
                                "sonatype|ossrh|central_token",
                                "[a-z0-9+/]{32,48}",
                                "sonatype",
                                "ossrh",
                                "central_token")
                        .when(Checks::mixedCase));
    }
}
