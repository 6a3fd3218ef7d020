package dev.waybill.server;

import dev.waybill.server.cli.command.AuditTrail;
import dev.waybill.storage.audit.SignedHead;
import dev.waybill.storage.audit.Verification.Broken;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** The logs of a data folder as commands know them. */
final class StoredAuditTrail implements AuditTrail {
    private final dev.waybill.storage.audit.AuditTrail stored;
    private final Control control;

    StoredAuditTrail(dev.waybill.storage.audit.AuditTrail stored, Control control) {
        this.stored = stored;
        this.control = control;
    }

    @Override
    public Verification verify(Optional<WorkspaceId> workspace, Optional<String> kept) {
        String database = name(workspace);
        return switch (kept.map(text -> stored.verify(head(text, workspace)))
                .orElseGet(() -> workspace.map(stored::verify).orElseGet(stored::verifyControl))) {
            case Intact intact -> new Verification(database, intact.sequence(), List.of());
            case Broken broken ->
                new Verification(database, Math.max(0, broken.sequence() - 1), List.of(fault(broken)));
        };
    }

    @Override
    public String head(Optional<WorkspaceId> workspace) {
        return workspace.map(stored::head).orElseGet(stored::headOfControl).json();
    }

    private static SignedHead head(String text, Optional<WorkspaceId> workspace) {
        SignedHead head = SignedHead.parse(text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.INVALID_ARGUMENT,
                        "this is no signed head: give the file that holds what 'audit head' printed, unchanged"));
        String asked = workspace.map(WorkspaceId::text).orElse(dev.waybill.storage.audit.AuditTrail.CONTROL);
        if (!head.database().equals(asked)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "the head is of another log: name the one that it was printed for with --workspace, or --control");
        }
        return head;
    }

    private static String fault(Broken broken) {
        return broken.sequence() == 0 ? broken.reason() : "entry " + broken.sequence() + ": " + broken.reason();
    }

    private String name(Optional<WorkspaceId> workspace) {
        return workspace
                .map(id -> control.find(id).map(Workspace::slug).orElse(id.text()))
                .orElse(dev.waybill.storage.audit.AuditTrail.CONTROL);
    }
}
