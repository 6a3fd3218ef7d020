package dev.waybill.boundary.scrub;

import static dev.waybill.boundary.scrub.Kind.*;

import java.util.List;

/** Keys of model providers and what is built round them. */
final class ModelKinds {
    private ModelKinds() {}

    static List<Kind> rows() {
        return List.of(
                prefixed("anthropic-key", "sk-ant-", "[a-z0-9_-]{20,}"),
                shaped("openai-key", "(?:^|[^a-z0-9])(sk-(?:proj|svcacct|admin|none|service)-[a-z0-9_-]{20,})", "sk-"),
                shaped("openrouter-key", "sk-or-(?:v\\d-)?[a-f0-9]{40,}", "sk-or-"),
                shaped(
                        "langfuse-key",
                        "[ps]k-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
                        "k-lf-"),
                shaped("helicone-key", "[ps]k-helicone-[a-z0-9-]{16,}", "k-helicone-"),
                apart("model-provider-key", "sk-", "[a-z0-9_-]{28,}").when(Checks::random),
                prefixed("huggingface-token", "hf_", "[a-z0-9]{28,}"),
                prefixed("huggingface-org-token", "api_org_", "[a-z]{30,}"),
                prefixed("groq-key", "gsk_", "[a-z0-9]{36,}"),
                prefixed("perplexity-key", "pplx-", "[a-z0-9]{32,}"),
                apart("replicate-token", "r8_", "[a-z0-9]{32,}"),
                prefixed("xai-key", "xai-", "[a-z0-9]{60,}"),
                apart("fireworks-key", "fw_", "[a-z0-9]{20,}").when(Checks::random),
                prefixed("together-key", "tgp_v1_", "[a-z0-9_-]{32,}"),
                prefixed("nvidia-key", "nvapi-", "[a-z0-9_-]{40,}"),
                shaped(
                        "langsmith-key",
                        "(?:lsv2_[a-z]{2}_[a-f0-9]{32}_[a-f0-9]{8,}|ls__[a-f0-9]{32})",
                        "lsv2_",
                        "ls__"),
                apart("speech-provider-key", "sk_", "[a-f0-9]{48}"),
                apart("voyage-key", "pa-", "[a-z0-9_-]{43}").when(Checks::random),
                prefixed("jina-key", "jina_", "[a-z0-9_-]{40,}"),
                prefixed("tavily-key", "tvly-", "[a-z0-9-]{20,}"),
                prefixed("cerebras-key", "csk-", "[a-z0-9]{36,}"),
                apart("firecrawl-key", "fc-", "[a-f0-9]{32}"),
                prefixed("e2b-key", "e2b_", "[a-f0-9]{36,}"),
                prefixed("pinecone-key", "pcsk_", "[a-z0-9_]{40,}"),
                apart("cursor-key", "key_", "[a-f0-9]{64}"),
                near("cohere-key", "cohere|co_api", "[a-z0-9]{40}", "cohere", "co_api")
                        .when(Checks::mixedCase),
                near("mistral-key", "mistral", "[a-z0-9]{32}", "mistral").when(Checks::mixedCase),
                near("wandb-key", "wandb|weights", "[a-f0-9]{40}", "wandb"),
                prefixed("wandb-token", "wandb_v1_", "[a-z0-9_]{40,}"),
                near("deepgram-key", "deepgram", "[a-f0-9]{40}", "deepgram"),
                near("assemblyai-key", "assemblyai", "[a-f0-9]{32}", "assemblyai"));
    }
}
