package dev.waybill.server.screen;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waybill.boundary.policy.Kind;
import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.workflow.cap.Caps;

/** What a client calls itself in its headers, as far as it is kept: no body, no secret. A client says the same each time. */
public final class KeptAgent {
    private static final int REMEMBERED = 1000;

    private final LoadingCache<String, String> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(KeptAgent::screened);

    /** @param said printable, at most {@code Caps.USER_AGENT} */
    public String of(String said) {
        return said.isEmpty() ? said : kept.get(said);
    }

    private static String screened(String said) {
        return switch (TextPolicy.standard().decide(Mode.GUARDED, Kind.FREE_TEXT, Caps.USER_AGENT, said)) {
            case Outcome.Accepted accepted -> accepted.text();
            case Outcome.Refused refused -> "";
        };
    }
}
