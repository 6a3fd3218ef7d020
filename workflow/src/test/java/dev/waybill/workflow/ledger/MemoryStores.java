package dev.waybill.workflow.ledger;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.budget.BudgetStore;
import dev.waybill.workflow.budget.Spent;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.CheckpointStore;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventStore;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.MemberStore;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectStore;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.RunStore;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.ScopeStore;
import dev.waybill.workflow.scope.ScopeVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The stores' methods over {@link MemoryTable}s; each a sentence, as a statement would be. */
final class MemoryStores {
    private MemoryStores() {}

    /** Refuses the writing methods of a transaction that only reads. */
    interface Guard {
        void beforeWriting();
    }

    record Runs(MemoryTable<Run> table, Guard guard) implements RunStore {
        @Override
        public Optional<Run> find(RunId id) {
            return table.find(id.value());
        }

        @Override
        public Optional<Run> findLive(KeyId key, ProjectId project, String branch, String worktree) {
            return table.first(run -> !run.status().terminal()
                    && run.key().equals(key)
                    && run.project().equals(project)
                    && run.unit().branch().equals(branch)
                    && run.unit().worktree().equals(worktree));
        }

        @Override
        public List<Run> live(ProjectId project, long after, int limit) {
            return table.oldestFirst(
                    run -> !run.status().terminal() && run.project().equals(project), after, limit);
        }

        @Override
        public List<Run> liveOf(KeyId key, long before, int limit) {
            return table.newestFirst(
                    run -> !run.status().terminal() && run.key().equals(key), before, limit);
        }

        @Override
        public List<Run> page(long before, int limit) {
            return table.newestFirst(run -> true, before, limit);
        }

        @Override
        public List<Run> page(RunFilter filter, long before, int limit) {
            return table.newestFirst(run -> leaves(filter, run), before, limit);
        }

        @Override
        public int count(RunFilter filter, int most) {
            return page(filter, Long.MAX_VALUE, most).size();
        }

        private static boolean leaves(RunFilter filter, Run run) {
            String text = filter.ticketOrBranch();
            return filter.projects().reaches(run.project())
                    && filter.status().map(run.status()::equals).orElse(true)
                    && (!filter.violated() || run.progress().violations() > 0)
                    && (text.isEmpty()
                            || text.equals(run.unit().ticket())
                            || text.equals(run.unit().branch()));
        }

        @Override
        public void insert(Run run) {
            guard.beforeWriting();
            table.insert(run);
        }

        @Override
        public void dropPullRequests(ProjectId project) {
            guard.beforeWriting();
            table.newestFirst(run -> run.project().equals(project), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                    .map(run -> run.progressed(run.progress().withoutPullRequest(), run.updatedAtMillis()))
                    .forEach(table::update);
        }

        @Override
        public boolean eraseDropped() {
            guard.beforeWriting();
            return false;
        }

        @Override
        public void rename(Run run) {
            update(table.find(run.id().value()).orElseThrow().named(run.unit()));
        }

        @Override
        public void update(Run run) {
            guard.beforeWriting();
            table.update(run);
        }
    }

    record Budgets(Map<Long, Spent> table, Guard guard) implements BudgetStore {
        @Override
        public Spent of(long key) {
            return table.getOrDefault(key, new Spent(key, 0, 0, false));
        }

        @Override
        public void put(Spent spent) {
            guard.beforeWriting();
            table.put(spent.key(), spent);
        }
    }

    record Events(MemoryTable<Event> table) implements EventStore {
        @Override
        public List<Event> page(RunId run, long after, int limit) {
            return table.oldestFirst(event -> event.run().equals(run), after, limit);
        }

        @Override
        public List<Event> latest(RunId run, long before, int limit) {
            return table.newestFirst(event -> event.run().equals(run), before, limit);
        }

        @Override
        public List<Event> pageOfAll(long after, int limit) {
            return table.oldestFirst(event -> true, after, limit);
        }
    }

    record Checkpoints(MemoryTable<Checkpoint> table, Guard guard) implements CheckpointStore {
        @Override
        public Optional<Checkpoint> find(CheckpointId id) {
            return table.find(id.value());
        }

        @Override
        public List<Checkpoint> open(RunId run) {
            return table.oldestFirst(
                    checkpoint -> pending(checkpoint) && checkpoint.run().equals(run), 0, Caps.OPEN_CHECKPOINTS);
        }

        @Override
        public List<Checkpoint> standing(RunId run) {
            return table.oldestFirst(
                    checkpoint -> (pending(checkpoint) || checkpoint.state() == CheckpointState.APPROVED)
                            && checkpoint.run().equals(run),
                    0,
                    Integer.MAX_VALUE);
        }

        @Override
        public List<Checkpoint> ofHead(String headSha, int limit) {
            return table.newestFirst(checkpoint -> checkpoint.headSha().equals(headSha), Long.MAX_VALUE, limit);
        }

        @Override
        public List<Checkpoint> answered(RunId run, long afterMillis, int limit) {
            return table
                    .oldestFirst(
                            checkpoint -> checkpoint.run().equals(run) && checkpoint.decidedAtMillis() > afterMillis,
                            0,
                            Integer.MAX_VALUE)
                    .stream()
                    .sorted(Comparator.comparingLong(Checkpoint::decidedAtMillis)
                            .reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Checkpoint> page(boolean pendingOnly, long before, int limit) {
            return table.newestFirst(checkpoint -> !pendingOnly || pending(checkpoint), before, limit);
        }

        @Override
        public void insert(Checkpoint checkpoint) {
            guard.beforeWriting();
            table.insert(checkpoint);
        }

        @Override
        public void update(Checkpoint checkpoint) {
            guard.beforeWriting();
            table.update(checkpoint);
        }

        private static boolean pending(Checkpoint checkpoint) {
            return checkpoint.state() == CheckpointState.PENDING;
        }
    }

    record Projects(MemoryTable<Project> table, Guard guard) implements ProjectStore {
        @Override
        public Optional<Project> find(ProjectId id) {
            return table.find(id.value());
        }

        @Override
        public Optional<Project> findBySlug(String slug) {
            return table.first(project -> project.connected() && project.slug().equals(slug));
        }

        @Override
        public List<Project> list() {
            return table.oldestFirst(Project::connected, 0, Integer.MAX_VALUE).stream()
                    .sorted(Comparator.comparing(Project::slug))
                    .toList();
        }

        @Override
        public List<Project> page(String after, int limit) {
            return list().stream()
                    .filter(project -> project.slug().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void insert(Project project) {
            guard.beforeWriting();
            table.insert(project);
        }

        @Override
        public void update(Project project) {
            guard.beforeWriting();
            table.update(project);
        }
    }

    record Scopes(MemoryData data, Guard guard) implements ScopeStore {
        @Override
        public Optional<ScopeManifest> find(ProjectId project, String digest) {
            return Optional.ofNullable(data.scopes.get(project.text() + digest));
        }

        @Override
        public void insert(ProjectId project, ScopeManifest manifest, long atMillis) {
            guard.beforeWriting();
            data.scopes.putIfAbsent(project.text() + manifest.digest(), manifest);
        }

        @Override
        public void putInForce(ProjectId project, String digest, long atMillis, long member) {
            guard.beforeWriting();
            List<ScopeVersion> kept = data.scopeVersions.getOrDefault(project.value(), List.of());
            data.scopeVersions.put(
                    project.value(),
                    Stream.concat(
                                    kept.stream(),
                                    Stream.of(new ScopeVersion(kept.size() + 1L, digest, atMillis, member)))
                            .toList());
        }

        @Override
        public List<ScopeVersion> versions(ProjectId project, long before, int limit) {
            return data.scopeVersions.getOrDefault(project.value(), List.of()).reversed().stream()
                    .filter(version -> version.number() < before)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void deleteAll(ProjectId project) {
            guard.beforeWriting();
            data.scopes.keySet().removeIf(kept -> kept.startsWith(project.text()));
            data.scopeVersions.remove(project.value());
        }
    }

    record Members(MemoryTable<Member> table, Guard guard) implements MemberStore {
        @Override
        public Optional<Member> find(MemberId id) {
            return table.find(id.value());
        }

        @Override
        public Optional<Member> findByName(String name) {
            return table.first(member -> member.present() && member.name().equals(name));
        }

        @Override
        public Optional<Member> findByTokenHash(String tokenHash) {
            return table.first(member -> member.present() && member.tokenHash().equals(tokenHash));
        }

        @Override
        public List<Member> list() {
            return table.oldestFirst(Member::present, 0, Integer.MAX_VALUE).stream()
                    .sorted(Comparator.comparing(Member::name))
                    .toList();
        }

        @Override
        public void insert(Member member) {
            guard.beforeWriting();
            table.insert(member);
        }

        @Override
        public void update(Member member) {
            guard.beforeWriting();
            table.update(member);
        }
    }

    record Audit(MemoryTable<AuditStore.Row> table) implements AuditStore {
        @Override
        public List<AuditStore.Row> page(AuditWalk walk, long before, int limit) {
            return table.newestFirst(row -> in(walk, row.entry()), before, limit);
        }

        @Override
        public long firstSince(long millis) {
            return table.first(row -> row.entry().atMillis() >= millis)
                    .map(row -> row.entry().sequence())
                    .orElse(Long.MAX_VALUE);
        }

        private static boolean in(AuditWalk walk, AuditEntry entry) {
            return switch (walk) {
                case AuditWalk.All ignored -> true;
                case AuditWalk.OfRun of -> entry.run() == of.run().value();
                case AuditWalk.OfTarget of -> entry.target().equals(of.target());
                case AuditWalk.OfAction of -> entry.action().equals(of.action());
                case AuditWalk.OfMember of -> entry.actor().equals(Actor.member(of.member()));
            };
        }
    }
}
