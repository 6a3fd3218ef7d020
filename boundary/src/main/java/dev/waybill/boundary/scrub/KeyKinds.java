package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Tokens and keys of open standards: signed tokens, key material, sign-in headers, capability addresses. */
final class KeyKinds {
    private KeyKinds() {}

    static List<Kind> rows() {
        return List.of(
                shaped("jwt", "eyj[a-z0-9_-]{8,}\\.[a-z0-9_-]{8,}(?:\\.[a-z0-9_-]*){0,3}", "eyj"),
                shaped(
                        "private-key-body",
                        "(?:b3blbnnzac1rzxktdje|miievqibadanbgkq|miievaibadanbgkq|miiev[a-z]ibadanbgkq|mii[ejcb][a-z0-9]{3}ibaakc|miij[a-z0-9]{3}ibaak|mc4caqaw|mhccaqee|mighageamb|mig2ageamb|migkagebbd|lqoybg|lqvybg|lqdgbf|lqpgbf)[a-z0-9+/=_-]{16,}",
                        "b3blbnnzac1rzxktdje",
                        "miie",
                        "miij",
                        "miic",
                        "miib",
                        "mc4caqaw",
                        "mhccaqee",
                        "mighageamb",
                        "mig2ageamb",
                        "migkagebbd",
                        "lqoybg",
                        "lqvybg",
                        "lqdgbf",
                        "lqpgbf"),
                shaped(
                        "ssh-public-key",
                        "(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\\d{3}|sk-[a-z0-9@.-]+) (aaaa[a-z0-9+/]{40,}={0,3})",
                        "aaaa"),
                prefixed("age-key", "age-secret-key-1", "[a-z0-9]{40,}"),
                shaped("minisign-key", "rwrtyx?[a-z0-9+/]{80,}={0,2}", "rwrty"),
                near(
                        "wireguard-key",
                        "privatekey|presharedkey|private-key|preshared-key",
                        "[a-z0-9+/]{43}=",
                        "privatekey",
                        "presharedkey",
                        "private-key",
                        "preshared-key"),
                near("totp-secret", "otp|2fa|totp|authenticator", "[a-z2-7]{16,64}", "otp", "2fa", "authenticator")
                        .when(Checks::upperBase32),
                shaped("bearer-token", "bearer[: ]\\s?[\\\\\\x22']{0,2}([a-z0-9._~+/-]{16,}={0,2})", "bearer")
                        .when(Checks::issued),
                shaped(
                                "authorization-header",
                                "authorization[\\\\\\x22']{0,2}\\s?[:=]\\s?[\\\\\\x22']{0,2}(?:(?:token|apikey|key|digest|negotiate|bearer|basic|bot|ssws)\\s)?([a-z0-9._~+/-]{8,}={0,2})",
                                "authorization")
                        .when(Checks::issued),
                shaped("basic-credentials", "basic[: ]\\s?([a-z0-9+/_-]{8,}={0,2})", "basic")
                        .when(Checks::basicCredentials),
                shaped("cookie", "(?:set-)?cookie:\\s?([^\\s\\\\\\x22\\']{1,80}=[^\\s\\\\\\x22\\']{8,})", "cookie:"),
                shaped(
                        "session-id",
                        "(?:jsessionid|phpsessid|asp\\.net_sessionid|connect\\.sid|laravel_session|sessionid)=([a-z0-9%._:-]{12,})",
                        "sessid",
                        "sessionid",
                        "laravel_session",
                        "connect.sid"),
                shaped(
                                "url-credentials",
                                "://([^\\s/\\\\\\x22\\'<>:@?#]*:[^\\s/\\\\\\x22\\'<>@]*(?:@[^\\s/\\\\\\x22\\'<>@]*){0,3})@[a-z0-9\\[]",
                                "://")
                        .alsoHolding("@"),
                shaped("url-user-token", "://([a-z0-9_.~%-]{16,})@[a-z0-9]", "://")
                        .alsoHolding("@"),
                shaped(
                        "signed-url",
                        "[?&](?:x-(?:amz|goog)-(?:signature|security-token|credential)|awsaccesskeyid|key-pair-id|policy)=([a-z0-9%._~+/=-]{16,})",
                        "x-amz-",
                        "x-goog-",
                        "awsaccesskeyid=",
                        "key-pair-id=",
                        "policy="));
    }
}
