package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives what an agent watches a mark each: a text that becomes another one whenever the agent might read something
 * else. A mark tells nothing by itself.
 */
public final class MarkResources {
    private final Ledger ledger;

    /**
     * The marks. What is not there, or not this caller's, has none.
     *
     * @param scopes by the project's slug
     */
    public record Marks(Map<RunId, String> runs, Map<String, String> scopes) {}

    public MarkResources(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The marks as they are now, all of one moment.
     *
     * @param runs  of the caller's key, ended or not
     * @param slugs of connected projects
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED}
     */
    public Marks marks(Caller caller, Set<RunId> runs, Set<String> slugs) {
        return ledger.read(caller.workspace(), transaction -> {
            PluginKey key = Admission.admit(transaction, caller);
            Map<RunId, String> ofRuns = new HashMap<>();
            for (RunId id : runs) {
                transaction
                        .runs()
                        .find(id)
                        .filter(run -> run.key().equals(key.id()))
                        .flatMap(run -> mark(transaction, run))
                        .ifPresent(mark -> ofRuns.put(id, mark));
            }
            Map<String, String> ofScopes = new HashMap<>();
            for (String slug : slugs) {
                transaction
                        .projects()
                        .findBySlug(slug)
                        .filter(project -> Admission.reaches(key, project.id()))
                        .map(Project::scopeDigest)
                        .ifPresent(digest -> ofScopes.put(slug, digest));
            }
            return new Marks(Map.copyOf(ofRuns), Map.copyOf(ofScopes));
        });
    }

    /**
     * Of all that a {@link RunView} holds but its moment. A record's text has all of its parts in it, so what is added
     * to a run moves its mark too. Times alone would not do: two changes can fall into one millisecond. Of an open
     * checkpoint the id is enough, since what else is shown of it never changes; how often its agent waited does.
     */
    private static Optional<String> mark(ReadTransaction transaction, Run run) {
        return transaction.projects().find(run.project()).map(project -> {
            List<Object> shown = List.of(
                    run,
                    project,
                    transaction.policy(),
                    transaction.checkpoints().open(run.id()).stream()
                            .map(Checkpoint::id)
                            .toList());
            return Sha256.hex(shown.toString());
        });
    }
}
