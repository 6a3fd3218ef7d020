package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.ActorKind;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditFilter;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.AuditWalk;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.Project;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search of a log in one transaction: the narrowest index that a filter has is walked, what else it asks is looked
 * at entry by entry. A page stops after so many entries, found or not: the log may hold ten million.
 */
final class AuditSearch {
    /** Entries that one page looks at before it says how far it came. */
    static final int LOOKED_AT = 20_000;

    private static final int STRIDE = 1_000;
    /** Keys among which a name is looked for, the newest first. */
    private static final int KEYS = 1_000;

    private final ReadTransaction transaction;
    private final AuditFilter filter;
    private final Map<Long, Boolean> inProject = new HashMap<>();

    AuditSearch(ReadTransaction transaction, AuditFilter filter) {
        this.transaction = transaction;
        this.filter = filter;
    }

    /**
     * What was found.
     *
     * @param next the sequence before which the search goes on; 0 where the log has nothing more
     */
    record Found(List<AuditStore.Row> rows, long next) {}

    /** The kinds that can be asked for: all but what agents report all day. */
    static List<String> actions() {
        return Stream.concat(
                        Arrays.stream(AuditAction.values())
                                .map(action -> action.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(EventType.values())
                                .filter(type -> !type.routine())
                                .map(EventType::text))
                .sorted()
                .toList();
    }

    Found page(long before, int limit) {
        Optional<Actor> actor = filter.who().isEmpty() ? Optional.empty() : actor(filter.who());
        Optional<ProjectId> project = filter.project().isEmpty() ? Optional.empty() : project(filter.project());
        boolean nobody = !filter.who().isEmpty() && actor.isEmpty();
        boolean nowhere = !filter.project().isEmpty() && project.isEmpty();
        boolean nothing = !filter.action().isEmpty() && !actions().contains(filter.action());
        if (nobody || nowhere || nothing || filter.subject().length() > Caps.NAME) {
            return new Found(List.of(), 0);
        }
        long end = filter.toMillis() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : transaction.audit().firstSince(filter.toMillis());
        long start = filter.fromMillis() == 0 ? 0 : transaction.audit().firstSince(filter.fromMillis());
        return walk(walk(actor), actor, project, Math.min(before, end), start, limit);
    }

    private Found walk(
            AuditWalk walk, Optional<Actor> actor, Optional<ProjectId> project, long before, long start, int limit) {
        List<AuditStore.Row> found = new ArrayList<>();
        long at = before;
        for (int seen = 0; seen < LOOKED_AT; seen += STRIDE) {
            List<AuditStore.Row> stride = transaction.audit().page(walk, at, STRIDE);
            for (AuditStore.Row row : stride) {
                if (row.entry().sequence() < start) {
                    return new Found(found, 0);
                }
                if (found.size() == limit) {
                    return new Found(found, at);
                }
                at = row.entry().sequence();
                if (matches(row, actor, project)) {
                    found.add(row);
                }
            }
            if (stride.size() < STRIDE) {
                return new Found(found, 0);
            }
        }
        return new Found(found, at);
    }

    private AuditWalk walk(Optional<Actor> actor) {
        if (!filter.subject().isEmpty()) {
            return RunId.parse(filter.subject())
                    .<AuditWalk>map(AuditWalk.OfRun::new)
                    .orElse(new AuditWalk.OfTarget(filter.subject()));
        }
        if (!filter.action().isEmpty()) {
            return new AuditWalk.OfAction(filter.action());
        }
        return actor.filter(who -> who.kind() == ActorKind.MEMBER)
                .<AuditWalk>map(who -> new AuditWalk.OfMember(new MemberId(who.id())))
                .orElse(AuditWalk.ALL);
    }

    private boolean matches(AuditStore.Row row, Optional<Actor> actor, Optional<ProjectId> project) {
        boolean sameAction =
                filter.action().isEmpty() || filter.action().equals(row.entry().action());
        boolean sameActor = actor.isEmpty() || actor.get().equals(row.entry().actor());
        return sameAction
                && sameActor
                && (project.isEmpty() || inProject(row.entry().run(), project.get()));
    }

    private boolean inProject(long run, ProjectId project) {
        return run != 0
                && inProject.computeIfAbsent(
                        run,
                        id -> transaction
                                .runs()
                                .find(new RunId(id))
                                .filter(kept -> kept.project().equals(project))
                                .isPresent());
    }

    private Optional<ProjectId> project(String slug) {
        return Names.isSlug(slug) ? transaction.projects().findBySlug(slug).map(Project::id) : Optional.empty();
    }

    private Optional<Actor> actor(String who) {
        if (who.equals(Actor.OPERATOR.text())) {
            return Optional.of(Actor.OPERATOR);
        }
        if (who.equals(Actor.SYSTEM.text())) {
            return Optional.of(Actor.SYSTEM);
        }
        Optional<Actor> byId =
                MemberId.parse(who).map(Actor::member).or(() -> KeyId.parse(who).map(Actor::key));
        return byId.or(() -> byName(who));
    }

    private Optional<Actor> byName(String name) {
        if (name.length() > 2 * Caps.NAME || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return transaction
                .members()
                .findByName(name)
                .map(Member::id)
                .map(Actor::member)
                .or(() -> transaction.keys().list(KEYS).stream()
                        .filter(key -> key.name().equals(name))
                        .map(PluginKey::id)
                        .map(Actor::key)
                        .findFirst());
    }
}
