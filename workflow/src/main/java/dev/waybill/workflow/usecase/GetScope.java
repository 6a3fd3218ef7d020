package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.scope.ScopeManifest;

/** Gives an agent the paths it may write, may read, and must leave alone, before it writes anything. */
public final class GetScope {
    private final Ledger ledger;

    public GetScope(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The manifest of a run's project; that it was read stands in the timeline of a run that lives. */
    public ScopeManifest ofRun(Caller caller, RunId id) {
        return ledger.write(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            Run run = Admission.run(transaction, caller, id);
            Project project = transaction.projects().find(run.project()).orElseThrow(Projects::unknown);
            ScopeManifest manifest = Projects.manifest(transaction, project);
            if (!run.status().terminal()) {
                transaction.record(
                        caller.actor(),
                        caller.origin(),
                        run.id(),
                        EventDraft.of(
                                EventType.SCOPE_READ,
                                new Detail().with("digest", manifest.digest()).json()));
            }
            return Answer.granted(manifest);
        });
    }

    /** The manifest of a project that the caller's key reaches. */
    public ScopeManifest ofProject(Caller caller, String slug) {
        return ledger.read(caller.workspace(), transaction -> {
            PluginKey key = Admission.admit(transaction, caller);
            Project project = Projects.connected(transaction, slug);
            if (!Admission.reaches(key, project.id())) {
                throw Projects.unknown();
            }
            return Projects.manifest(transaction, project);
        });
    }
}
