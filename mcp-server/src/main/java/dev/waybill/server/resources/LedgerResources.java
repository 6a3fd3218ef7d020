package dev.waybill.server.resources;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.RawResources;
import dev.waybill.server.screen.Screener;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GetRun;
import dev.waybill.workflow.usecase.GetScope;
import dev.waybill.workflow.usecase.ListResources;
import dev.waybill.workflow.usecase.MarkResources;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The runs and scopes of a workspace as resources. */
public final class LedgerResources implements RawResources {
    private final Ledger ledger;
    private final ResourceList list;
    private final ResourceReader reader;
    private final ResourceMarks marks;

    public LedgerResources(Ledger ledger, Screener screener) {
        this.ledger = ledger;
        this.list = new ResourceList(new ListResources(ledger));
        this.reader = new ResourceReader(new GetRun(ledger), new GetScope(ledger), screener);
        this.marks = new ResourceMarks(new MarkResources(ledger));
    }

    @Override
    public Answer list(Call call, String cursor) {
        return list.page(call.caller(), cursor);
    }

    @Override
    public Answer read(Call call, String uri) {
        return reader.read(call.caller(), uri);
    }

    @Override
    public Map<String, String> marks(Caller caller, Set<String> uris) {
        return marks.of(caller, uris);
    }

    /** The workspace's: what changes in it may change a mark. */
    @Override
    public long version(Caller caller) {
        return ledger.version(caller.workspace());
    }

    @Override
    public long awaitChange(Caller caller, long seen, Duration limit) throws InterruptedException {
        return ledger.awaitChange(caller.workspace(), seen, limit);
    }
}
