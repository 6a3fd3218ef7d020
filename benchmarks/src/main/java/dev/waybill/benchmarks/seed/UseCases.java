package dev.waybill.benchmarks.seed;

import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.CheckScope;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import dev.waybill.workflow.usecase.GetScope;
import dev.waybill.workflow.usecase.ReportBuild;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import dev.waybill.workflow.usecase.StartRun;

/** What an agent calls, and its human. */
record UseCases(
        StartRun start,
        GetScope scope,
        CheckScope check,
        ReportStatus status,
        ReportBuild build,
        RequestCheckpoint ask,
        DecideCheckpoint decide) {
    static UseCases over(Ledger ledger, IdMint ids) {
        return new UseCases(
                new StartRun(ledger, ids),
                new GetScope(ledger),
                new CheckScope(ledger),
                new ReportStatus(ledger),
                new ReportBuild(ledger),
                new RequestCheckpoint(ledger, ids),
                new DecideCheckpoint(ledger));
    }
}
