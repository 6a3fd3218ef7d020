package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Keys of the many other services that developers use. */
final class ServiceKinds {
    private ServiceKinds() {}

    static List<Kind> rows() {
        return List.of(
                prefixed("atlassian-token", "atatt3", "[a-z0-9_=-]{60,}"),
                prefixed("trello-token", "atta", "[a-f0-9]{60,}"),
                shaped("linear-key", "lin_(?:api|oauth|wh)_[a-z0-9]{30,}", "lin_"),
                prefixed("notion-token", "ntn_", "[a-z0-9]{36,}"),
                apart("notion-secret", "secret_", "[a-z0-9]{43}"),
                shaped(
                        "asana-token",
                        "(?:^|[^0-9])([0-2]/1\\d{12,16}(?:/\\d{13,17})?:[a-f0-9]{32})",
                        "0/1",
                        "1/1",
                        "2/1"),
                shaped("clickup-token", "pk_\\d{5,10}_[a-z0-9]{28,}", "pk_"),
                prefixed("dropbox-user-token", "sl.u.", "[a-z0-9_-]{60,}"),
                apart("dropbox-token", "sl.", "[a-z0-9_-]{100,}"),
                shaped("facebook-token", "(?:^|[^a-z0-9])(eaa[a-z0-9]{80,})", "eaa")
                        .when(Checks::random),
                shaped("facebook-app-token", "\\d{15,16}\\|[a-z0-9_-]{27}", "|"),
                shaped("twitter-bearer-token", "a{18,}[a-z0-9%]{50,}", "aaaaaaaaaaaaaaaaaa"),
                near("twitter-secret", "twitter", "[a-z0-9]{45}|[a-z0-9]{50}", "twitter")
                        .when(Checks::mixedCase),
                shaped("instagram-token", "igqv[a-z0-9_-]{60,}", "igqv"),
                shaped("twitch-token", "oauth:[a-z0-9]{28,}", "oauth:"),
                shaped("mapbox-token", "[spt]k\\.eyj[a-z0-9_-]+\\.[a-z0-9_-]{16,}", "k.eyj"),
                prefixed("typeform-token", "tfp_", "[a-z0-9_.=-]{36,}"),
                shaped("adobe-secret", "(?:^|[^a-z0-9])(p8e?-[a-z0-9_-]{32,})", "p8"),
                apart("okta-token", "00", "[a-z0-9_-]{40}").when(Checks::mixedRandom),
                near("okta-ssws-token", "ssws", "00[a-z0-9_-]{20,}", "ssws"),
                shaped("stytch-secret", "secret-(?:live|test)-[a-z0-9_=-]{28,}", "secret-live-", "secret-test-"),
                prefixed("frameio-token", "fio-u-", "[a-z0-9_=-]{50,}"),
                prefixed("readme-key", "rdme_", "[a-z0-9]{50,}"),
                shaped("prefect-key", "pn[ub]_[a-z0-9]{32,}", "pnu_", "pnb_"),
                prefixed("scalingo-token", "tk-us-", "[a-z0-9_-]{40,}"),
                shaped("settlemint-token", "sm_(?:aat|pat|sat)_[a-z0-9]{14,}", "sm_"),
                prefixed("infracost-key", "ico-", "[a-z0-9]{32}"),
                prefixed("defined-key", "dnkey-", "[a-z0-9=_-]{26}-[a-z0-9=_-]{50,}"),
                near("auth0-secret", "auth0", "[a-z0-9_-]{64}", "auth0").when(Checks::mixedCase),
                near("spotify-secret", "spotify", "[a-f0-9]{32}", "spotify"),
                near("zendesk-token", "zendesk", "[a-z0-9]{40}", "zendesk").when(Checks::mixedCase),
                near("jira-token", "jira|confluence", "[a-z0-9]{24}", "jira", "confluence")
                        .when(Checks::mixedRandom),
                near("pusher-secret", "pusher", "[a-f0-9]{20}", "pusher"),
                near("imgur-secret", "imgur", "[a-f0-9]{40}", "imgur"),
                near("lob-key", "lob", "(?:live|test)_[a-f0-9]{35}", "lob"));
    }
}
