package dev.waybill.server.tools;

import dev.waybill.catalog.schema.HttpsUrl;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
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
     * Lets empty text and allowed hosts pass.
     *
     * @param url https and well formed, as the catalogue's grammar made sure
     * @throws RefusedException {@code INVALID_ARGUMENT}
     */
    void require(String url) {
        if (url.isEmpty()) {
            return;
        }
        if (!hosts.contains(HttpsUrl.authority(url))) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "pr_url: its host is not on this server's list of code hosts: leave pr_url out, or ask an admin to"
                            + " add the host to the setting pr.hosts");
        }
    }
}
