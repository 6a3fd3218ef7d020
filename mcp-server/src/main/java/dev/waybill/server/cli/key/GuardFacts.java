package dev.waybill.server.cli.key;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usecase.ManageGuards;

/** What is shown of a guard credential. */
final class GuardFacts {
    private GuardFacts() {}

    /** One that was just made, with its text. */
    static Facts made(ManageGuards.NewGuard made) {
        return new Facts()
                .text("id", made.credential().id().text())
                .text("key", made.credential().key().text())
                .text("credential", made.text().reveal())
                .text("sha256", made.credential().hash().hex());
    }

    static Facts row(ReadTransaction transaction, GuardCredential credential) {
        return new Facts()
                .text("id", credential.id().text())
                .text("key", credential.key().text())
                .text(
                        "key_name",
                        transaction
                                .keys()
                                .find(credential.key())
                                .map(PluginKey::name)
                                .orElse(""))
                .text("project", project(transaction, credential))
                .text("state", credential.revoked() ? "revoked" : "valid")
                .moment("created_at", credential.createdAtMillis())
                .moment("revoked_at", credential.revokedAtMillis());
    }

    private static String project(ReadTransaction transaction, GuardCredential credential) {
        if (credential.project() == 0) {
            return "";
        }
        ProjectId project = new ProjectId(credential.project());
        return transaction.projects().find(project).map(Project::slug).orElse(project.text());
    }
}
