package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Tokens of code hosts, builds and quality services. */
final class CodeKinds {
    private CodeKinds() {}

    static List<Kind> rows() {
        return List.of(
                prefixed("waybill-key", "wbk_", "[a-z0-9]{20,}"),
                prefixed("waybill-member-token", "wbm_", "[a-z0-9]{20,}"),
                prefixed("waybill-guard-key", "wbg_", "[a-z0-9]{20,}"),
                prefixed("waybill-link", "wbl_", "[a-z0-9]{20,}"),
                prefixed("waybill-session", "wbs_", "[a-z0-9]{20,}"),
                prefixed("github-token", "ghp_", "[a-z0-9]{20,}"),
                prefixed("github-fine-grained-token", "github_pat_", "[a-z0-9_]{30,}"),
                prefixed("github-oauth-token", "gho_", "[a-z0-9]{20,}"),
                shaped("github-app-token", "gh[us]_[a-z0-9]{20,}", "ghu_", "ghs_"),
                prefixed("github-refresh-token", "ghr_", "[a-z0-9]{20,}"),
                prefixed("gitlab-token", "glpat-", "[a-z0-9_.-]{16,}"),
                prefixed("gitlab-deploy-token", "gldt-", "[a-z0-9_-]{16,}"),
                shaped(
                        "gitlab-runner-token",
                        "(?:glrtr?-[a-z0-9_.-]{16,}|gr1348941[a-z0-9_-]{16,})",
                        "glrt-",
                        "glrtr-",
                        "gr1348941"),
                prefixed("gitlab-job-token", "glcbt-", "[a-z0-9_.-]{16,}"),
                prefixed("gitlab-trigger-token", "glptt-", "[a-z0-9_-]{16,}"),
                prefixed("gitlab-feed-token", "glft-", "[a-z0-9_-]{16,}"),
                prefixed("gitlab-mail-token", "glimt-", "[a-z0-9_-]{16,}"),
                prefixed("gitlab-agent-token", "glagent-", "[a-z0-9_-]{30,}"),
                prefixed("gitlab-oauth-secret", "gloas-", "[a-z0-9_-]{30,}"),
                prefixed("gitlab-scim-token", "glsoat-", "[a-z0-9_-]{16,}"),
                prefixed("gitlab-feature-flag-token", "glffct-", "[a-z0-9_-]{16,}"),
                prefixed("gitlab-workspace-token", "glwt-", "[a-z0-9_-]{16,}"),
                near("gitlab-session", "_gitlab_session", "[a-f0-9]{32}", "_gitlab_session"),
                prefixed("bitbucket-token", "atbb", "[a-z0-9]{28,}").when(Checks::issued),
                prefixed("bitbucket-access-token", "atctt3", "[a-z0-9_=-]{60,}"),
                near(
                        "gitea-token",
                        "gitea|forgejo|codeberg",
                        "[a-f0-9]{40}",
                        "gitea_token",
                        "forgejo_token",
                        "codeberg_token"),
                shaped(
                        "sourcegraph-token",
                        "(?:sg[pd]_(?:[a-f0-9]{16}_|local_)?[a-f0-9]{40,64}|slk_[a-f0-9]{64})",
                        "sgp_",
                        "sgd_",
                        "slk_"),
                shaped("circleci-token", "cci(?:pat|prj)_[a-z0-9]{20,}_[a-f0-9]{40}", "ccipat_", "cciprj_"),
                shaped(
                        "buildkite-token",
                        "bk(?:ua|aj|ct|at|pt|pr)_[a-z0-9]{40,}",
                        "bkua_",
                        "bkaj_",
                        "bkct_",
                        "bkat_",
                        "bkpt_",
                        "bkpr_"),
                shaped("sonar-token", "sq[apu]_[a-f0-9]{40}", "sqa_", "sqp_", "squ_"),
                shaped("snyk-token", "snyk_[us]at\\.[a-z0-9_.-]{20,}", "snyk_"),
                near("snyk-uuid-token", "snyk", "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}", "snyk"),
                near(
                        "codecov-token",
                        "codecov",
                        "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "codecov"),
                near("travis-token", "travis", "[a-z0-9_-]{22}", "travis").when(Checks::mixedCase),
                near("jenkins-token", "jenkins", "11[a-f0-9]{32}", "jenkins"),
                shaped("harness-token", "[ps]at\\.[a-z0-9_-]{22}\\.[a-f0-9]{24}\\.[a-z0-9]{20}", "pat.", "sat."),
                shaped(
                        "launchdarkly-key",
                        "(?:sdk|api|mob)-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "sdk-",
                        "api-",
                        "mob-"),
                prefixed("pulumi-token", "pul-", "[a-f0-9]{36,}"),
                shaped("terraform-token", "[a-z0-9]{10,16}\\.atlasv1\\.[a-z0-9_=-]{50,}", ".atlasv1."),
                prefixed("postman-key", "pmak-", "[a-f0-9]{24}-[a-f0-9]{30,}"),
                prefixed("chromatic-token", "chpt_", "[a-z0-9]{12,}"),
                shaped("figma-token", "fig(?:d|ur?h?|o[ru]?h?|r)_[a-z0-9_-]{36,}", "figd_", "figu", "figo", "figr_"),
                prefixed("retool-token", "retool_01", "[a-z0-9]{24,}"));
    }
}
