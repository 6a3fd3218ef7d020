package dev.waybill.boundary.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Secrets and personal data in the forms their makers document, and what a secret is wrapped in when it leaks. The forms
 * were written from the makers' pages, apart from the patterns that look for them. Seeded: a run can be repeated.
 */
public final class Planted {
    /** A kind and a form a line; see {@link Plant}. */
    private static final String FORMS = """
            secret:waybill-key wbk_{A49}
            secret:waybill-member-token wbm_{A49}
            secret:waybill-guard-key wbg_{A49}
            secret:waybill-link wbl_{A49}
            secret:waybill-session wbs_{A49}
            secret:github-token ghp_{A36}
            secret:github-fine-grained-token github_pat_{A22}_{A59}
            secret:github-oauth-token gho_{A36}
            secret:github-app-token ghs_{A36}
            secret:github-refresh-token ghr_{A76}
            secret:gitlab-token glpat-{w20}
            secret:gitlab-deploy-token gldt-{w20}
            secret:gitlab-runner-token glrt-{w20}
            secret:gitlab-job-token glcbt-{h2}_{w20}
            secret:gitlab-trigger-token glptt-{h40}
            secret:gitlab-feed-token glft-{w20}
            secret:gitlab-mail-token glimt-{l25}
            secret:gitlab-agent-token glagent-{w50}
            secret:gitlab-oauth-secret gloas-{h64}
            secret:gitlab-scim-token glsoat-{w20}
            secret:gitlab-feature-flag-token glffct-{w20}
            secret:gitlab-workspace-token glwt-{w20}
            secret:bitbucket-token ATBB{A32}
            secret:bitbucket-access-token ATCTT3{w180}
            secret:sourcegraph-token sgp_{h16}_{h40}
            secret:circleci-token CCIPAT_{A22}_{h40}
            secret:buildkite-token bkua_{h40}
            secret:sonar-token squ_{h40}
            secret:launchdarkly-key sdk-{U}
            secret:pulumi-token pul-{h40}
            secret:terraform-token {A14}.atlasv1.{w65}
            secret:postman-key PMAK-{h24}-{h34}
            secret:figma-token figd_{w40}
            secret:harness-token pat.{w22}.{h24}.{A20}
            secret:aws-access-key AKIA{216}
            secret:aws-secret-key aws_secret_access_key={b40}
            secret:aws-bedrock-key ABSK{b109}
            secret:aws-mws-key amzn.mws.{U}
            secret:google-api-key AIza{w35}
            secret:google-access-token ya29.{w120}
            secret:google-client-secret GOCSPX-{w28}
            secret:google-refresh-token 1//0{w90}
            secret:azure-storage-key AccountKey={b86}==
            secret:azure-client-secret {A3}8Q~{w34}
            secret:azure-devops-token {A76}AZDO{A4}
            secret:digitalocean-token dop_v1_{h64}
            secret:hetzner-token HCLOUD_TOKEN={A64}
            secret:scaleway-access-key SCW{u17}
            secret:alibaba-access-key LTAI{A20}
            secret:tencent-secret-id AKID{A32}
            secret:yandex-api-key AQVN{w36}
            secret:heroku-key HRKU-{w60}
            secret:fly-token fo1_{w43}
            secret:vercel-token vcp_{A56}
            secret:netlify-token nfp_{A36}
            secret:render-key rnd_{A28}
            secret:cloudflare-origin-key v1.0-{h24}-{h146}
            secret:cloudflare-token cfut_{A40}
            secret:tailscale-key tskey-auth-{A11}CNTRL-{A32}
            secret:openshift-token sha256~{w43}
            secret:slack-token xoxb-{d12}-{d13}-{A24}
            secret:slack-app-token xapp-1-A{u10}-{d13}-{h64}
            secret:slack-webhook https://hooks.slack.com/services/T{u10}/B{u10}/{A24}
            secret:discord-webhook https://discord.com/api/webhooks/1{d18}/{w68}
            secret:discord-bot-token MT{A22}.G{A5}.{w38}
            secret:telegram-bot-token 6{d9}:AA{w33}
            secret:teams-webhook https://contoso.webhook.office.com/webhookb2/{U}@{U}/IncomingWebhook/{h32}/{U}
            secret:google-chat-webhook https://chat.googleapis.com/v1/spaces/{A11}/messages?key=AIza{w35}&token={w43}
            secret:zapier-webhook https://hooks.zapier.com/hooks/catch/{d7}/{l7}/
            secret:matrix-token syt_{A12}_{a20}_{A6}
            secret:twilio-key SK{h32}
            secret:twilio-account AC{h32}
            secret:sendgrid-key SG.{w22}.{w43}
            secret:mailgun-key key-{h32}
            secret:mailchimp-key {h32}-us{d2}
            secret:mandrill-key md-{w22}
            secret:resend-key re_{A8}_{A24}
            secret:brevo-key xkeysib-{h64}-{A16}
            secret:stripe-key sk_live_{A24}
            secret:stripe-key rk_test_{A99}
            secret:stripe-webhook-secret whsec_{A32}
            secret:square-token sq0csp-{w43}
            secret:square-access-token EAAA{w60}
            secret:braintree-token access_token$production${l16}${h32}
            secret:razorpay-key rzp_live_{A14}
            secret:mollie-key live_{A30}
            secret:flutterwave-key FLWSECK_TEST-{h32}-X
            secret:plaid-token access-production-{U}
            secret:paddle-key pdl_live_apikey_01{l24}_{A22}_{A3}
            secret:xendit-key xnd_production_{A60}
            secret:polar-token polar_oat_{A43}
            secret:shopify-token shpat_{h32}
            secret:easypost-key EZAK{A54}
            secret:shippo-token shippo_live_{h40}
            secret:duffel-token duffel_live_{w43}
            secret:bitcoin-private-key 5{550}
            secret:extended-private-key xprv{5107}
            secret:contentful-token CFPAT-{w43}
            secret:hubspot-token pat-na1-{U}
            secret:salesforce-session 00D{A15}!{A96}
            secret:anthropic-key sk-ant-api03-{w93}AA
            secret:openai-key sk-proj-{w120}
            secret:openrouter-key sk-or-v1-{h64}
            secret:langfuse-key sk-lf-{U}
            secret:model-provider-key sk-{A48}
            secret:huggingface-token hf_{A34}
            secret:groq-key gsk_{A52}
            secret:perplexity-key pplx-{A48}
            secret:replicate-token r8_{A37}
            secret:xai-key xai-{A80}
            secret:fireworks-key fw_{A22}
            secret:nvidia-key nvapi-{w64}
            secret:langsmith-key lsv2_pt_{h32}_{h10}
            secret:speech-provider-key sk_{h48}
            secret:voyage-key pa-{w43}
            secret:jina-key jina_{w56}
            secret:tavily-key tvly-dev-{A32}
            secret:cerebras-key csk-{l48}
            secret:firecrawl-key fc-{h32}
            secret:e2b-key e2b_{h40}
            secret:pinecone-key pcsk_{A6}_{A60}
            secret:cursor-key key_{h64}
            secret:npm-token npm_{A36}
            secret:npm-auth-token //registry.example/:_authToken={U}
            secret:pypi-token pypi-AgEIcHlwaS5vcmc{w150}
            secret:rubygems-key rubygems_{h48}
            secret:crates-token cio{A32}
            secret:docker-token dckr_pat_{w27}
            secret:nuget-key oy2{l43}
            secret:artifactory-key AKCp{A69}
            secret:clojars-token CLOJARS_{h60}
            secret:packagist-token packagist_ort_{h68}
            secret:supabase-token sbp_{h40}
            secret:supabase-key sb_secret_{w31}
            secret:planetscale-token pscale_tkn_{w43}
            secret:neon-key napi_{l64}
            secret:databricks-token dapi{h32}
            secret:airtable-token pat{A14}.{h64}
            secret:vault-token hvs.{w95}
            secret:vault-legacy-token s.{A24}
            secret:doppler-token dp.pt.{A43}
            secret:infisical-token st.{U}.{h32}.{h32}
            secret:onepassword-service-token ops_eyJ{w250}
            secret:onepassword-secret-key A3-{u6}-{u11}-{u5}-{u5}-{u5}
            secret:datadog-key DD_API_KEY={h32}
            secret:newrelic-key NRAK-{u27}
            secret:newrelic-license {h36}NRAL
            secret:sentry-token sntrys_{b120}
            secret:sentry-dsn https://{h32}@o{d6}.ingest.sentry.io/{d7}
            secret:grafana-cloud-token glc_{b80}
            secret:grafana-service-token glsa_{A32}_{h8}
            secret:posthog-key phx_{A43}
            secret:honeycomb-key hcaik_01{l56}
            secret:dynatrace-token dt0c01.{u24}.{u64}
            secret:atlassian-token ATATT3xFfGF0{w170}={u8}
            secret:trello-token ATTA{h72}
            secret:linear-key lin_api_{A40}
            secret:notion-token ntn_{d11}{A35}
            secret:notion-secret secret_{A43}
            secret:asana-token 1/1{d15}:{h32}
            secret:clickup-token pk_{d8}_{u32}
            secret:dropbox-user-token sl.u.{w130}
            secret:facebook-token EAA{A160}
            secret:facebook-app-token {d16}|{w27}
            secret:twitter-bearer-token AAAAAAAAAAAAAAAAAAAAA{A80}
            secret:twitch-token oauth:{l30}
            secret:mapbox-token sk.eyJ{w80}.{w22}
            secret:typeform-token tfp_{w44}_{w14}
            secret:frameio-token fio-u-{w64}
            secret:readme-key rdme_{l70}
            secret:prefect-key pnu_{l36}
            secret:settlemint-token sm_pat_{A16}
            secret:jwt eyJ{w33}.eyJ{w90}.{w43}
            secret:ssh-public-key ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{b43}
            secret:age-key AGE-SECRET-KEY-1{u58}
            secret:wireguard-key PrivateKey = {b43}=
            secret:totp-secret totp: {23}2{228}
            secret:bearer-token Authorization: Bearer {A40}
            secret:authorization-header Authorization: token {h40}
            secret:cookie Cookie: session={A32}
            secret:session-id ;JSESSIONID={u32}
            secret:url-credentials postgres://app:{A16}@db.example.org:5432/orders
            secret:url-user-token https://{A24}@git.example.org/team/app.git
            secret:signed-url https://files.example.org/a.zip?X-Amz-Signature={h64}
            secret:password password={p14}
            secret:password "passwd": "{p12}"
            secret:password DB_PASS={A10}
            secret:assigned client_secret={A32}
            secret:assigned "apiKey": "{h32}"
            secret:assigned token: {A24}
            secret:assigned --api-key {A20}
            secret:random {A40}
            secret:random {b64}
            secret:private-key -----BEGIN RSA PRIVATE KEY-----{N}{b64}{N}{b64}{N}{b40}=={N}-----END RSA PRIVATE KEY-----
            secret:private-key -----BEGIN PRIVATE KEY-----\\n{b64}\\n{b44}=\\n-----END PRIVATE KEY-----
            secret:private-key -----BEGIN EC PRIVATE KEY-----{N}{b64}{N}{b30}
            secret:ssh-private-key -----BEGIN OPENSSH PRIVATE KEY-----{N}{b70}{N}{b70}{N}{b20}{N}-----END OPENSSH PRIVATE KEY-----
            secret:pgp-private-key -----BEGIN PGP PRIVATE KEY BLOCK-----{N}{N}{b64}{N}{b64}{N}={b4}{N}-----END PGP PRIVATE KEY BLOCK-----
            secret:putty-key PuTTY-User-Key-File-3: ssh-ed25519{N}Encryption: none{N}Private-Lines: 1{N}{b64}
            secret:private-key-body MIIEvQIBADANBgkq{b120}
            personal:email {a6}.{a8}@{a9}.example
            personal:email {a5}+{a4}@mail.{a7}.co.uk
            """;

    private static final List<String> FRAMES = List.of(
            "%s",
            "Deployed with %s to staging.",
            "the key was \"%s\", rotate it",
            "value='%s'",
            "KEY=%s",
            "https://example.org/cb?x=%s&y=2",
            "{\"a\": \"%s\", \"b\": 1}",
            "(%s)",
            "fix: `%s` was in the log",
            "first line\n%s\nlast line",
            "<%s>,");

    /** Longer than any word that gives a secret away, as {@code IncomingWebhook} does. */
    private static final int LONG_PART = 16;

    private Planted() {}

    /**
     * A secret and a text that holds it.
     *
     * @param kind   what it is
     * @param secret what must not survive: the part without the word that gives it away
     * @param text   what an agent sends
     */
    public record Sample(String kind, String secret, String text) {
        /** Whether the secret, or a long random part of it, is still there. */
        public boolean survivesIn(String kept) {
            if (kept.contains(secret)) {
                return true;
            }
            int run = 0;
            for (int i = 0; i < secret.length(); i++) {
                run = isRandom(secret.charAt(i)) ? run + 1 : 0;
                if (run >= LONG_PART && kept.contains(secret.substring(i + 1 - LONG_PART, i + 1))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isRandom(char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }

    /** A kind and how it looks. */
    public record Form(String kind, String form) {}

    /** All forms, those of check digits aside. */
    public static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (String line : FORMS.strip().split("\n", -1)) {
            int space = line.indexOf(' ');
            forms.add(new Form(line.substring(0, space), line.substring(space + 1)));
        }
        return forms;
    }

    /** Each form and each kind with check digits in {@code each} frames. */
    public static List<Sample> samples(int each, RandomGenerator random) {
        List<Sample> samples = new ArrayList<>();
        for (Form form : forms()) {
            for (int i = 0; i < each; i++) {
                samples.add(sample(form.kind(), Plant.grow(form.form(), random), random));
            }
        }
        for (int i = 0; i < each; i++) {
            for (PlantedNumbers numbers : PlantedNumbers.all()) {
                samples.add(sample(numbers.kind(), numbers.grow(random), random));
            }
        }
        return samples;
    }

    private static Sample sample(String kind, String secret, RandomGenerator random) {
        String frame = FRAMES.get(random.nextInt(FRAMES.size()));
        return new Sample(kind, secret, frame.replace("%s", secret));
    }
}
