package dev.waybill.server.cli.key;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.workspace.Workspace;

/** What is shown of a plugin key. */
final class KeyFacts {
    private KeyFacts() {}

    /** A key that was just made, with its text: exactly the five values that scripts read. */
    static Facts made(ManageKeys.NewKey made, Workspace workspace) {
        return new Facts()
                .text("id", made.key().id().text())
                .text("name", made.key().name())
                .text("workspace", workspace.slug())
                .text("key", made.text().reveal())
                .text("sha256", made.key().hash().hex());
    }

    static Facts row(ReadTransaction transaction, PluginKey key) {
        return new Facts()
                .text("id", key.id().text())
                .text("name", key.name())
                .text("state", state(key, transaction.nowMillis()))
                .text(
                        "owner",
                        transaction
                                .members()
                                .find(new MemberId(key.owner()))
                                .map(Member::name)
                                .orElse(""))
                .text("project", project(transaction, key))
                .moment("created_at", key.createdAtMillis())
                .moment("expires_at", key.expiresAtMillis())
                .moment("revoked_at", key.revokedAtMillis());
    }

    private static String state(PluginKey key, long nowMillis) {
        if (key.revokedAtMillis() != 0) {
            return "revoked";
        }
        return key.valid(nowMillis) ? "valid" : "expired";
    }

    private static String project(ReadTransaction transaction, PluginKey key) {
        if (key.project() == 0) {
            return "";
        }
        ProjectId project = new ProjectId(key.project());
        return transaction.projects().find(project).map(Project::slug).orElse(project.text());
    }
}
