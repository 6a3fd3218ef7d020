package dev.waybill.server.tools;

import dev.waybill.catalog.bind.Problem;
import dev.waybill.catalog.bind.Rule;
import dev.waybill.catalog.schema.HttpsUrl;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts that a pull request's address may name. A free host name would be a channel to anywhere; an empty list
 * refuses every address.
 *
 * @param hosts in lower case, each with its {@code :port} where that is not the usual one
 */
public record PullRequestHosts(Set<String> hosts) {
    public PullRequestHosts {
        hosts = Set.copyOf(hosts);
    }

    /**
     * What is wrong with a pull request's address; empty for no address and for one at an allowed host.
     *
     * @param url https and well formed, as the catalogue's grammar made sure
     */
    Optional<Problem> problem(String url) {
        if (url.isEmpty() || hosts.contains(HttpsUrl.authority(url))) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "pr_url",
                Rule.FORM,
                true,
                "pr_url: its host is not on this server's list of code hosts: leave pr_url out, or ask an admin to"
                        + " add the host to the setting pr.hosts"));
    }
}
