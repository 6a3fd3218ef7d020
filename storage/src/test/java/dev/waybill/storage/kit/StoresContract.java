package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every store does with its rows, seen from the same transaction and from a later reader. Past 400 lines because it
 * is a list: one short test a promise of a port, which each engine and each migrated file is to pass whole.
 */
public abstract class StoresContract extends Contract {
    @Test
    @Promise("P2")
    void a_run_is_read_back_as_it_was_written() {
        Run run = Samples.run(Samples.RUN, "feature");
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(run);
            assertEquals(Optional.of(run), transaction.runs().find(Samples.RUN));
        });
        assertEquals(Optional.of(run), read(transaction -> transaction.runs().find(Samples.RUN)));
        assertEquals(Optional.empty(), read(transaction -> transaction.runs().find(new RunId(32))));
    }

    @Test
    void a_run_changes_in_every_column_that_may_change() {
        Run changed = Samples.changed(Samples.run(Samples.RUN, "feature"), 0);
        Run ended = Samples.changed(changed, 9_000);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.runs().update(changed);
        });
        assertEquals(
                Optional.of(changed), read(transaction -> transaction.runs().find(Samples.RUN)));
        write(transaction -> transaction.runs().update(ended));
        assertEquals(Optional.of(ended), read(transaction -> transaction.runs().find(Samples.RUN)));
    }

    @Test
    void updating_a_run_that_is_not_there_fails() {
        assertThrows(
                RuntimeException.class,
                () -> write(transaction -> transaction.runs().update(Samples.run(Samples.RUN, "feature"))));
    }

    @Test
    void the_live_run_of_a_branch_is_found_until_it_ends() {
        Run run = Samples.run(Samples.RUN, "feature");
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(run);
        });
        assertEquals(Optional.of(run), live("feature", "worktree-1"));
        assertEquals(Optional.empty(), live("feature", "worktree-2"));
        assertEquals(Optional.empty(), live("Feature", "worktree-1"));
        write(transaction -> transaction.runs().update(Samples.changed(run, 9_000)));
        assertEquals(Optional.empty(), live("feature", "worktree-1"));
    }

    private Optional<Run> live(String branch, String worktree) {
        return read(transaction -> transaction.runs().findLive(Samples.KEY, Samples.PROJECT, branch, worktree));
    }

    @Test
    void two_live_runs_of_one_branch_are_impossible() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
        });
        assertThrows(
                RuntimeException.class,
                () -> write(transaction -> transaction.runs().insert(Samples.run(new RunId(32), "feature"))));
    }

    @Test
    void runs_are_paged_newest_first_and_live_ones_oldest_first() {
        write(transaction -> {
            Samples.groundwork(transaction);
            for (int id = 1; id <= 5; id++) {
                transaction.runs().insert(Samples.run(new RunId(id), "branch-" + id));
            }
            transaction.runs().update(Samples.changed(Samples.run(new RunId(3), "branch-3"), 9_000));
        });
        assertEquals(List.of(5L, 4L), runIds(Long.MAX_VALUE, 2));
        assertEquals(List.of(3L, 2L, 1L), runIds(4, 10));
        assertEquals(
                List.of(2L, 4L),
                read(transaction -> transaction.runs().live(Samples.PROJECT, 1, 2).stream()
                        .map(run -> run.id().value())
                        .toList()));
    }

    @Test
    void the_live_runs_of_a_key_are_paged_newest_first() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.keys().insert(Samples.key(new KeyId(12), "2"));
            for (int id = 1; id <= 5; id++) {
                transaction.runs().insert(Samples.run(new RunId(id), "branch-" + id));
            }
            transaction.runs().update(Samples.changed(Samples.run(new RunId(4), "branch-4"), 9_000));
        });
        assertEquals(List.of(5L, 3L), liveOf(Samples.KEY, Long.MAX_VALUE, 2));
        assertEquals(List.of(2L, 1L), liveOf(Samples.KEY, 3, 10));
        assertEquals(List.of(), liveOf(Samples.KEY, 1, 10));
        assertEquals(List.of(), liveOf(new KeyId(12), Long.MAX_VALUE, 10));
    }

    private List<Long> liveOf(KeyId key, long before, int limit) {
        return read(transaction -> transaction.runs().liveOf(key, before, limit).stream()
                .map(run -> run.id().value())
                .toList());
    }

    private List<Long> runIds(long before, int limit) {
        return read(transaction -> transaction.runs().page(before, limit).stream()
                .map(run -> run.id().value())
                .toList());
    }

    @Test
    void a_checkpoint_is_read_back_changed_and_listed() {
        Checkpoint first = Samples.checkpoint(new CheckpointId(1), "a".repeat(40));
        Checkpoint second = Samples.checkpoint(new CheckpointId(2), "a".repeat(40));
        Checkpoint decided = first.decided(Decision.APPROVE, Samples.MEMBER, true, "Yes, go on", 777)
                .waitedInVain();
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.checkpoints().insert(first);
            transaction.checkpoints().insert(second);
            assertEquals(List.of(first, second), transaction.checkpoints().open(Samples.RUN));
            transaction.checkpoints().update(decided);
        });
        assertEquals(
                Optional.of(decided),
                read(transaction -> transaction.checkpoints().find(first.id())));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().open(Samples.RUN)));
        assertEquals(
                List.of(decided, second),
                read(transaction -> transaction.checkpoints().standing(Samples.RUN)));
        assertEquals(
                List.of(second, decided),
                read(transaction -> transaction.checkpoints().ofHead("a".repeat(40), 10)));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().ofHead("a".repeat(40), 1)));
        assertEquals(
                List.of(second, decided),
                read(transaction -> transaction.checkpoints().page(false, Long.MAX_VALUE, 9)));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().page(true, Long.MAX_VALUE, 9)));
        assertEquals(
                List.of(decided), read(transaction -> transaction.checkpoints().page(false, 2, 9)));
        write(transaction -> transaction.checkpoints().update(decided.ended(CheckpointState.VOIDED)));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().standing(Samples.RUN)));
    }

    @Test
    void what_was_said_in_a_hosts_form_is_kept_beside_the_answer_and_can_be_erased() {
        Checkpoint asked = Samples.checkpoint(new CheckpointId(1), "a".repeat(40));
        Checkpoint commented = asked.commentedInHost("\ud83d\ude00".repeat(Caps.COMMENT));
        Checkpoint decided = commented.decided(Decision.REJECT, Samples.MEMBER, false, "No", 777);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.checkpoints().insert(asked);
            transaction
                    .checkpoints()
                    .insert(Samples.checkpoint(new CheckpointId(2), "").commentedInHost("other"));
            transaction.checkpoints().update(commented);
        });
        assertEquals(
                Optional.of(commented),
                read(transaction -> transaction.checkpoints().find(asked.id())));
        write(transaction -> transaction.checkpoints().update(decided));
        assertEquals(
                Optional.of(decided),
                read(transaction -> transaction.checkpoints().find(asked.id())));
        write(transaction -> transaction.checkpoints().update(decided.commentedInHost("")));
        assertEquals(
                Optional.of("No"),
                read(transaction -> transaction.checkpoints().find(asked.id()))
                        .filter(kept -> kept.hostComment().isEmpty())
                        .map(Checkpoint::comment));
        for (String unfit : new String[] {"x".repeat(Caps.COMMENT + 1), "a\0b"}) {
            assertThrows(
                    RuntimeException.class,
                    () -> write(transaction -> transaction.checkpoints().update(commented.commentedInHost(unfit))));
        }
    }

    @Test
    void projects_are_paged_by_slug_bytewise_without_those_that_are_gone() {
        write(transaction -> {
            long id = 1;
            for (String slug : new String[] {"shop", "anchor", "shop.api", "shop-web", "shop_db", "shop9", "tea"}) {
                transaction.projects().insert(Samples.project(new ProjectId(id++), slug));
            }
            transaction.projects().update(new Project(new ProjectId(7), "", "e".repeat(64), 201, 999));
        });
        assertEquals(List.of("anchor", "shop"), slugs("", 2));
        assertEquals(List.of("shop-web", "shop.api", "shop9", "shop_db"), slugs("shop", 10));
        assertEquals(List.of("shop.api"), slugs("shop-web", 1));
        assertEquals(List.of(), slugs("shop_db", 10));
    }

    private List<String> slugs(String after, int limit) {
        return read(transaction -> transaction.projects().page(after, limit).stream()
                .map(Project::slug)
                .toList());
    }

    @Test
    void a_project_is_found_by_its_slug_until_it_is_disconnected() {
        Project project = Samples.project(Samples.PROJECT, "waybill");
        Project other = Samples.project(new ProjectId(22), "anchor");
        Project moved = new Project(Samples.PROJECT, "waybill", "e".repeat(64), 201, 0);
        Project gone = new Project(Samples.PROJECT, "", "e".repeat(64), 201, 999);
        write(transaction -> {
            transaction.projects().insert(project);
            transaction.projects().insert(other);
        });
        assertEquals(
                Optional.of(project), read(transaction -> transaction.projects().findBySlug("waybill")));
        assertEquals(
                List.of(other, project),
                read(transaction -> transaction.projects().list()));
        write(transaction -> transaction.projects().update(moved));
        assertEquals(
                Optional.of(moved), read(transaction -> transaction.projects().find(Samples.PROJECT)));
        write(transaction -> transaction.projects().update(gone));
        assertEquals(
                Optional.empty(), read(transaction -> transaction.projects().findBySlug("waybill")));
        assertEquals(
                Optional.empty(), read(transaction -> transaction.projects().findBySlug("")));
        assertEquals(List.of(other), read(transaction -> transaction.projects().list()));
        assertEquals(
                Optional.of(gone), read(transaction -> transaction.projects().find(Samples.PROJECT)));
    }

    @Test
    void a_manifest_is_kept_once_under_its_digest_and_dropped_with_its_project() {
        ScopeManifest manifest =
                ScopeManifest.of(List.of("src/**", "docs/*.md"), List.of("pom.xml"), List.of("secrets/"));
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.scopes().insert(Samples.PROJECT, manifest, 1);
            transaction.scopes().insert(Samples.PROJECT, manifest, 2);
            transaction.scopes().insert(Samples.PROJECT, ScopeManifest.EMPTY, 3);
        });
        ScopeManifest kept = read(transaction -> transaction.scopes().find(Samples.PROJECT, manifest.digest()))
                .orElseThrow();
        assertEquals(manifest.digest(), kept.digest());
        assertEquals(manifest.editable(), kept.editable());
        assertEquals(manifest.readOnly(), kept.readOnly());
        assertEquals(manifest.excluded(), kept.excluded());
        assertEquals(
                ScopeManifest.EMPTY.digest(),
                read(transaction -> transaction.scopes().find(Samples.PROJECT, ScopeManifest.EMPTY.digest()))
                        .orElseThrow()
                        .digest());
        write(transaction -> transaction.scopes().deleteAll(Samples.PROJECT));
        assertEquals(
                Optional.empty(), read(transaction -> transaction.scopes().find(Samples.PROJECT, manifest.digest())));
    }

    @Test
    void a_key_is_read_back_changed_and_listed_newest_first() {
        PluginKey key = Samples.key(Samples.KEY, "1");
        PluginKey later = Samples.key(new KeyId(12), "2");
        PluginKey revoked = new PluginKey(key.id(), "old", new KeyHash("3".repeat(64)), 51, 52, 53, 101, 54, 55);
        write(transaction -> {
            transaction.keys().insert(key);
            transaction.keys().insert(later);
            assertEquals(Optional.of(key), transaction.keys().find(key.id()));
            transaction.keys().update(revoked);
            assertEquals(Optional.of(revoked), transaction.keys().find(key.id()));
        });
        assertEquals(
                Optional.of(revoked), read(transaction -> transaction.keys().find(key.id())));
        assertEquals(
                List.of(later, revoked), read(transaction -> transaction.keys().list(10)));
        assertEquals(List.of(later), read(transaction -> transaction.keys().list(1)));
        assertEquals(Optional.empty(), read(transaction -> transaction.keys().findLocal()));
    }

    @Test
    void the_local_key_is_the_one_without_a_hash_that_is_not_revoked() {
        PluginKey local = Samples.key(new KeyId(13), "0");
        write(transaction -> transaction.keys().insert(local));
        assertEquals(Optional.of(local), read(transaction -> transaction.keys().findLocal()));
        write(transaction -> transaction
                .keys()
                .update(new PluginKey(local.id(), local.name(), local.hash(), 41, 42, 21, 101, 102, 1)));
        assertEquals(Optional.empty(), read(transaction -> transaction.keys().findLocal()));
    }

    @Test
    void a_member_is_found_by_name_and_token_until_removed_and_the_name_is_free_again() {
        Member member = Samples.member(Samples.MEMBER, "Zoë", "4".repeat(64));
        Member other = Samples.member(new MemberId(42), "Ada", "");
        Member promoted = new Member(Samples.MEMBER, "Zoë", Role.ADMIN, 0, "5".repeat(64), 301, 303, 0);
        Member removed = new Member(Samples.MEMBER, "Zoë", Role.ADMIN, 0, "", 301, 303, 304);
        write(transaction -> {
            transaction.members().insert(member);
            transaction.members().insert(other);
        });
        assertEquals(
                Optional.of(member), read(transaction -> transaction.members().findByName("Zoë")));
        assertEquals(
                Optional.of(member), read(transaction -> transaction.members().findByTokenHash("4".repeat(64))));
        assertEquals(Optional.empty(), read(transaction -> transaction.members().findByTokenHash("")));
        assertEquals(
                List.of(other, member),
                read(transaction -> transaction.members().list()));
        write(transaction -> transaction.members().update(promoted));
        assertEquals(
                Optional.of(promoted), read(transaction -> transaction.members().find(Samples.MEMBER)));
        write(transaction -> transaction.members().update(removed));
        assertEquals(Optional.empty(), read(transaction -> transaction.members().findByName("Zoë")));
        assertEquals(List.of(other), read(transaction -> transaction.members().list()));
        write(transaction -> transaction.members().insert(Samples.member(new MemberId(43), "Zoë", "6".repeat(64))));
    }

    @Test
    void a_policy_begins_as_the_default_and_is_kept_when_set() {
        Policy policy = new Policy(TextMode.SEALED, true, true);
        assertEquals(Policy.DEFAULT, read(transaction -> transaction.policy()));
        write(transaction -> {
            transaction.setPolicy(new Policy(TextMode.OPEN, false, true));
            transaction.setPolicy(policy);
            assertEquals(policy, transaction.policy());
        });
        assertEquals(policy, read(transaction -> transaction.policy()));
    }

    @Test
    void a_reader_can_write_through_no_store() {
        ledger().read(Samples.WORKSPACE, transaction -> {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.runs().insert(Samples.run(Samples.RUN, "feature")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.runs().update(Samples.run(Samples.RUN, "feature")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.keys().insert(Samples.key(Samples.KEY, "1")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.keys().update(Samples.key(Samples.KEY, "1")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.projects().insert(Samples.project(Samples.PROJECT, "p")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.projects().update(Samples.project(Samples.PROJECT, "p")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.members().insert(Samples.member(Samples.MEMBER, "m", "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.members().update(Samples.member(Samples.MEMBER, "m", "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.checkpoints().insert(Samples.checkpoint(new CheckpointId(1), "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.checkpoints().update(Samples.checkpoint(new CheckpointId(1), "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.scopes().insert(Samples.PROJECT, ScopeManifest.EMPTY, 1));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.scopes().deleteAll(Samples.PROJECT));
            return "nothing was written";
        });
    }
}
