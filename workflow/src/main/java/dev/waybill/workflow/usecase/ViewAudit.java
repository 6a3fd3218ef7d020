package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/** Shows who may see it the audit log of their workspace. A member who is limited to a project sees none of it. */
public final class ViewAudit {
    private final Ledger ledger;

    /**
     * An entry as a list shows it.
     *
     * @param name of the member or key that acted; empty for others, and for one that is not kept any more
     */
    public record AuditLine(AuditStore.Row row, String name) {}

    /**
     * A page of the log, the latest first.
     *
     * @param more      whether earlier ones follow
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record AuditPage(List<AuditLine> lines, boolean more, long nowMillis) {}

    public ViewAudit(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A page.
     *
     * @param before only entries with a smaller sequence; {@code Long.MAX_VALUE} for the latest
     * @throws RefusedException {@code FORBIDDEN}
     */
    public AuditPage page(Administrator viewer, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_AUDIT);
            Authority.requireProject(transaction, viewer, 0);
            List<AuditStore.Row> rows = transaction.audit().page(before, limit + 1);
            return new AuditPage(
                    rows.stream()
                            .limit(limit)
                            .map(row -> new AuditLine(row, name(transaction, row)))
                            .toList(),
                    rows.size() > limit,
                    transaction.nowMillis());
        });
    }

    private static String name(ReadTransaction transaction, AuditStore.Row row) {
        long id = row.entry().actor().id();
        ActorKind kind = row.entry().actor().kind();
        if (kind == ActorKind.MEMBER) {
            return transaction
                    .members()
                    .find(new MemberId(id))
                    .map(Member::name)
                    .orElse("");
        }
        return kind == ActorKind.KEY
                ? transaction.keys().find(new KeyId(id)).map(PluginKey::name).orElse("")
                : "";
    }
}
