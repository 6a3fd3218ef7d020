package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Keys of clouds, hosts and their networks. */
final class CloudKinds {
    private CloudKinds() {}

    static List<Kind> rows() {
        return List.of(
                shaped(
                                "aws-access-key",
                                "(?:^|[^a-z0-9])((?:a3t[a-z0-9]|akia|asia|abia|acca|agpa|aida|aroa|aipa|anpa|anva)[a-z0-9]{16})(?:[^a-z0-9]|$)",
                                "a3t",
                                "akia",
                                "asia",
                                "abia",
                                "acca",
                                "agpa",
                                "aida",
                                "aroa",
                                "aipa",
                                "anpa",
                                "anva")
                        .when(Checks::upperCase),
                // glued to other letters it can be cut out again, so the forms of keys that people hold go there too
                shaped("aws-glued-access-key", "(?:akia|asia)[a-z0-9]{16}", "akia", "asia")
                        .when(Checks::upperCaseAndDigits),
                near("aws-secret-key", "aws|secret_?access|amazon", "[a-z0-9/+]{40}", "aws", "access", "amazon")
                        .when(Checks::mixedCase),
                shaped(
                        "aws-session-token",
                        "(?:fwogzxivyxdz|fqogzxivyxdz|iqojb3jpz2lu)[a-z0-9+/=%]{40,}",
                        "gzxivyxdz",
                        "iqojb3jpz2lu"),
                prefixed("aws-bedrock-key", "absk", "[a-z0-9+/]{80,}={0,2}"),
                prefixed("aws-bedrock-short-key", "bedrock-api-key-", "[a-z0-9+/=]{32,}"),
                prefixed("aws-mws-key", "amzn.mws.", "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"),
                prefixed("google-api-key", "aiza", "[a-z0-9_-]{30,}").when(Checks::random),
                apart("google-access-token", "ya29.", "[a-z0-9_-]{20,}"),
                prefixed("google-client-secret", "gocspx-", "[a-z0-9_-]{24,}"),
                apart("google-refresh-token", "1//0", "[a-z0-9_-]{30,}"),
                shaped(
                        "azure-storage-key",
                        "(?:accountkey|sharedaccesskey|sharedsecretvalue|endpointkey) ?= ?([a-z0-9+/]{32,}={0,2})",
                        "accountkey",
                        "sharedaccesskey",
                        "sharedsecretvalue",
                        "endpointkey"),
                shaped("azure-sas-signature", "[?&;](?:sig|signature)=([a-z0-9%+/=_-]{32,})", "sig=", "signature="),
                shaped("azure-client-secret", "[a-z0-9_~.-]{3}[78]q~[a-z0-9_~.-]{31,34}", "7q~", "8q~"),
                shaped("azure-devops-token", "[a-z0-9]{68,76}azdo[a-z0-9]{4}", "azdo"),
                shaped(
                                "azure-identifiable-key",
                                "[a-z0-9+/]{33,76}(?:acdb|azfu|azse|azca|azco|\\+abac?|\\+ast|\\+aeh|\\+amc|\\+arm|\\+aio|acrx?)[a-z0-9+/]{5,9}={1,2}",
                                "acdb",
                                "azfu",
                                "azse",
                                "azca",
                                "azco",
                                "+aba",
                                "+ast",
                                "+aeh",
                                "+amc",
                                "+arm",
                                "+aio",
                                "acr")
                        .when(Checks::random),
                shaped("digitalocean-token", "do[oprt]_v1_[a-f0-9]{40,}", "_v1_"),
                near("hetzner-token", "hcloud|hetzner", "[a-z0-9]{64}", "hcloud", "hetzner"),
                near("linode-token", "linode", "[a-f0-9]{64}", "linode"),
                near("vultr-key", "vultr", "[a-z0-9]{36}", "vultr"),
                near("ovh-key", "ovh", "[a-z0-9]{32}", "ovh").when(Checks::mixedCase),
                apart("scaleway-access-key", "scw", "[a-z0-9]{17}").when(Checks::upperCase),
                apart("exoscale-key", "exo", "[a-z0-9]{24,28}").when(Checks::upperCaseOrDigits),
                apart("alibaba-access-key", "ltai", "[a-z0-9]{12,24}").when(Checks::issued),
                apart("tencent-secret-id", "akid", "[a-z0-9]{28,}").when(Checks::issued),
                apart("yandex-api-key", "aqvn", "[a-z0-9_-]{34,}"),
                shaped(
                        "yandex-token",
                        "(?:^|[^a-z0-9])(y[0-3]_[a-z0-9_-]{50,}|t1\\.[a-z0-9_-]+={0,2}\\.[a-z0-9_-]{80,}={0,2})",
                        "y0_",
                        "y1_",
                        "y2_",
                        "y3_",
                        "t1."),
                near("ibm-cloud-key", "ibm", "[a-z0-9_-]{44}", "ibm"),
                near(
                        "heroku-uuid-key",
                        "heroku",
                        "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "heroku"),
                prefixed("heroku-key", "hrku-", "[a-z0-9_-]{32,}"),
                shaped("fly-token", "(?:fo1_[a-z0-9_-]{40,}|fm[12][ar]?_[a-z0-9+/=_,-]{60,})", "fo1_", "fm1", "fm2"),
                shaped(
                        "vercel-token",
                        "(?:^|[^a-z0-9])(vc[pkiarct]_[a-z0-9]{24,})",
                        "vcp_",
                        "vck_",
                        "vci_",
                        "vca_",
                        "vcr_",
                        "vcc_",
                        "vct_"),
                near("vercel-plain-token", "vercel", "[a-z0-9]{24}", "vercel").when(Checks::mixedCase),
                shaped("netlify-token", "nf[pcouw]_[a-z0-9]{32,}", "nfp_", "nfc_", "nfo_", "nfu_", "nfw_"),
                prefixed("render-key", "rnd_", "[a-z0-9]{24,}"),
                near(
                        "railway-token",
                        "railway",
                        "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "railway"),
                prefixed("cloudflare-origin-key", "v1.0-", "[a-f0-9]{24}-[a-f0-9]{100,}"),
                shaped("cloudflare-token", "cf(?:ut|at|k)_[a-z0-9_-]{36,}", "cfut_", "cfat_", "cfk_"),
                near("cloudflare-plain-token", "cloudflare|cf_api", "[a-z0-9_-]{37,40}", "cloudflare", "cf_api")
                        .when(Checks::random),
                prefixed("upcloud-token", "ucat_", "[a-z0-9]{24,}"),
                shaped("tailscale-key", "tskey-(?:[a-z]{2,10}-)?[a-z0-9]{8,}(?:-[a-z0-9]{16,})?", "tskey-"),
                near("ngrok-token", "ngrok", "[a-z0-9]{27}_[a-z0-9]{21}", "ngrok"),
                near("fastly-token", "fastly", "[a-z0-9_-]{32}", "fastly").when(Checks::mixedCase),
                prefixed("openshift-token", "sha256~", "[a-z0-9_-]{40,}"));
    }
}
