package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Keys of databases and of what watches a system. */
final class DataKinds {
    private DataKinds() {}

    static List<Kind> rows() {
        return List.of(
                prefixed("supabase-token", "sbp_", "[a-z0-9_]{36,}"),
                shaped("supabase-key", "sb_(?:secret|publishable)_[a-z0-9_-]{20,}", "sb_secret_", "sb_publishable_"),
                shaped("planetscale-token", "pscale_(?:tkn|pw|oauth|app|api)_[a-z0-9=_.-]{28,}", "pscale_"),
                prefixed("neon-key", "napi_", "[a-z0-9]{40,}"),
                apart("databricks-token", "dapi", "[a-f0-9]{32}(?:-\\d)?"),
                prefixed("mongodb-atlas-secret", "mdb_sa_sk_", "[a-z0-9_-]{30,}"),
                prefixed("airtable-token", "pat", "[a-z0-9]{14}\\.[a-f0-9]{60,}"),
                shaped("fauna-key", "fnae[a-z0-9_-]{32,}", "fnae").when(Checks::random),
                shaped("vault-token", "hv[sbr]\\.[a-z0-9_-]{24,}", "hvs.", "hvb.", "hvr."),
                apart("vault-legacy-token", "s.", "[a-z0-9]{24}").when(Checks::mixedRandom),
                shaped("doppler-token", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.[a-z0-9._-]{36,}", "dp."),
                prefixed("infisical-token", "st.", "[a-f0-9-]{20,36}\\.[a-f0-9]{32}\\.[a-f0-9]{32}"),
                prefixed("onepassword-service-token", "ops_eyj", "[a-z0-9+/=_-]{60,}"),
                shaped(
                        "onepassword-secret-key",
                        "a3-[a-z0-9]{6}-(?:[a-z0-9]{11}|[a-z0-9]{6}-[a-z0-9]{5})-[a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5}",
                        "a3-"),
                near(
                        "datadog-key",
                        "datadog|dd_api|dd_app|dd-api|dd-application",
                        "(?:[a-f0-9]{32}|[a-f0-9]{40})",
                        "datadog",
                        "dd_a",
                        "dd-a"),
                shaped("datadog-token", "dd(?:pat|apt|atp)_[a-z0-9_-]{30,}", "ddpat_", "ddapt_", "ddatp_"),
                shaped(
                        "newrelic-key",
                        "(?:^|[^a-z0-9])(nr(?:ak|ii|iq|aa|ra|js|sp|br|al)-[a-z0-9_]{19,})",
                        "nrak-",
                        "nrii-",
                        "nriq-",
                        "nraa-",
                        "nrra-",
                        "nrjs-",
                        "nrsp-",
                        "nrbr-",
                        "nral-"),
                shaped("newrelic-license", "[a-f0-9]{36,40}nral", "nral"),
                shaped("sentry-token", "sntry[su]_[a-z0-9+/=_-]{40,}", "sntrys_", "sntryu_"),
                shaped("sentry-dsn", "https?://([a-f0-9]{32})(?::[a-f0-9]{32})?@[a-z0-9.]*sentry", "sentry"),
                prefixed("grafana-cloud-token", "glc_", "[a-z0-9+/]{32,}={0,2}"),
                shaped("grafana-service-token", "glsa_[a-z0-9]{28,}_[a-f0-9]{8}", "glsa_"),
                shaped("grafana-key", "eyjrijoi[a-z0-9+/=_-]{40,}", "eyjrijoi"),
                shaped("posthog-key", "ph[acxs]_[a-z0-9]{36,}", "phc_", "phx_", "pha_", "phs_"),
                shaped(
                        "honeycomb-key",
                        "hc[abx][il][ck]_[a-z0-9]{40,}",
                        "hcaik_",
                        "hcbik_",
                        "hcalk_",
                        "hcxik_",
                        "hcaic_",
                        "hcblk_"),
                shaped("dynatrace-token", "dt0[a-z]\\d{2}\\.[a-z0-9]{20,}\\.[a-z0-9]{50,}", "dt0"),
                near(
                        "splunk-token",
                        "splunk",
                        "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "splunk"),
                near(
                                "pagerduty-key",
                                "pagerduty|pd_api",
                                "(?:u\\+)?[a-z0-9_+-]{20}|[a-f0-9]{32}",
                                "pagerduty",
                                "pd_api")
                        .when(Checks::random),
                near("rollbar-token", "rollbar", "[a-f0-9]{32}", "rollbar"),
                near("algolia-key", "algolia", "[a-f0-9]{32}", "algolia"),
                near("confluent-secret", "confluent", "[a-z0-9+/]{64}", "confluent")
                        .when(Checks::mixedCase),
                near("segment-key", "segment", "[a-z0-9]{32}", "segment").when(Checks::mixedCase),
                near("elastic-key", "elastic", "[a-z0-9_-]{20,}={0,2}", "elastic")
                        .when(Checks::mixedRandom));
    }
}
