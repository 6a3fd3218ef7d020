package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Tokens and webhooks of chat, mail and telephone services. */
final class ChatKinds {
    private ChatKinds() {}

    static List<Kind> rows() {
        return List.of(
                shaped("slack-token", "xox[abdeoprs][.a-z0-9%-]{10,}", "xox"),
                shaped("slack-app-token", "xapp-\\d-[a-z0-9-]{20,}", "xapp-"),
                shaped(
                        "slack-webhook",
                        "hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/[a-z0-9+/_-]{20,}",
                        "hooks.slack"),
                shaped(
                        "discord-webhook",
                        "discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{15,21}/[a-z0-9_-]{40,}",
                        "/webhooks/"),
                near("discord-client-secret", "discord", "[a-z0-9_-]{32}", "discord")
                        .when(Checks::mixedCase),
                shaped("telegram-bot-token", "\\d{7,11}:aa[a-z0-9_-]{30,}", ":aa"),
                shaped(
                        "teams-webhook",
                        "[a-z0-9.-]*webhook\\.office\\.com/webhookb2/[a-z0-9@/_-]{32,}",
                        "webhook.office.com"),
                shaped(
                        "power-automate-webhook",
                        "[a-z0-9.-]+\\.(?:logic\\.azure|api\\.powerplatform)\\.com[a-z0-9.:/_-]*\\?[^\\s\\\\\\x22\\'<>]{20,}",
                        "logic.azure.com",
                        "powerplatform.com"),
                shaped(
                        "google-chat-webhook",
                        "chat\\.googleapis\\.com/v1/spaces/[a-z0-9_/-]+\\?[^\\s\\\\\\x22\\'<>]{20,}",
                        "chat.googleapis.com"),
                shaped("zapier-webhook", "hooks\\.zapier\\.com/hooks/catch/[a-z0-9/]{10,}", "hooks.zapier.com"),
                shaped("ifttt-webhook", "maker\\.ifttt\\.com/trigger/[^\\s\\\\\\x22\\'<>]{20,}", "maker.ifttt.com"),
                near("mattermost-token", "mattermost", "[a-z0-9]{26}", "mattermost")
                        .when(Checks::issued),
                shaped(
                        "matrix-token",
                        "(?:syt_[a-z0-9+/=]+_[a-z]{20}_[a-z0-9]{6}|mct_[a-z0-9]{20,}_[a-z0-9]{6})",
                        "syt_",
                        "mct_"),
                shaped("twilio-key", "(?:^|[^a-z0-9])(sk[a-f0-9]{32})(?:[^a-z0-9]|$)", "sk")
                        .when(found -> found.startsWith("SK")),
                shaped("twilio-account", "(?:^|[^a-z0-9])(ac[a-f0-9]{32})(?:[^a-z0-9]|$)", "ac")
                        .when(found -> found.startsWith("AC")),
                near("twilio-auth-token", "twilio", "[a-f0-9]{32}", "twilio"),
                apart("sendgrid-key", "sg.", "[a-z0-9_-]{16,32}\\.[a-z0-9_-]{30,}"),
                apart("mailgun-key", "key-", "[a-f0-9]{32}"),
                shaped("mailgun-signing-key", "[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}(?:[^a-f0-9-]|$)", "mailgun"),
                shaped("mailchimp-key", "[a-f0-9]{32}-us\\d{1,2}", "-us"),
                apart("mandrill-key", "md-", "[a-z0-9_-]{22}").when(Checks::random),
                near(
                        "postmark-token",
                        "postmark",
                        "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "postmark"),
                apart("resend-key", "re_", "[a-z0-9]{8}_[a-z0-9]{20,}").when(Checks::mixedCase),
                shaped("brevo-key", "x(?:keysib|smtpsib)-[a-f0-9]{60,}-[a-z0-9]{12,}", "xkeysib-", "xsmtpsib-"),
                near("sparkpost-key", "sparkpost", "[a-f0-9]{40}", "sparkpost"),
                near("vonage-secret", "vonage|nexmo", "[a-z0-9]{16}", "vonage", "nexmo")
                        .when(Checks::mixedCase),
                near("messagebird-key", "messagebird", "[a-z0-9]{25}", "messagebird")
                        .when(Checks::issued),
                near(
                        "line-token",
                        "line_channel|line-channel|line channel",
                        "[a-z0-9+/]{100,}={0,2}",
                        "line_channel",
                        "line-channel",
                        "line channel"),
                near("zoom-secret", "zoom", "[a-z0-9]{32}", "zoom").when(Checks::mixedCase),
                near("intercom-token", "intercom", "[a-z0-9+/]{48,}={0,2}", "intercom")
                        .when(Checks::mixedCase),
                prefixed("intercom-app-token", "dg9rom", "[a-z0-9+/=]{50,}"),
                shaped("novu-key", "novu[_-][a-z0-9_-]{28,}", "novu").when(Checks::random));
    }
}
