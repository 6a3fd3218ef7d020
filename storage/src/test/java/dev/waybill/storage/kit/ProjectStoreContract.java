package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.ScopeVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the stores of projects and of their scope manifests do with their rows. */
interface ProjectStoreContract extends OpenedWorkspace {
    @Test
    default void projects_are_paged_by_slug_bytewise_without_those_that_are_gone() {
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
    default void a_project_is_found_by_its_slug_until_it_is_disconnected() {
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
    default void versions_are_counted_by_project_and_dropped_with_it() {
        String empty = ScopeManifest.EMPTY.digest();
        ProjectId other = new ProjectId(22);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.projects().insert(Samples.project(other, "other"));
            transaction.scopes().insert(Samples.PROJECT, ScopeManifest.EMPTY, 1);
            transaction.scopes().insert(other, ScopeManifest.EMPTY, 1);
            transaction.scopes().putInForce(Samples.PROJECT, empty, 2, 3);
            transaction.scopes().putInForce(other, empty, 4, 0);
            transaction.scopes().putInForce(Samples.PROJECT, empty, 5, 6);
        });
        ScopeVersion first = new ScopeVersion(1, empty, 2, 3);
        ScopeVersion second = new ScopeVersion(2, empty, 5, 6);
        assertEquals(
                List.of(second, first),
                read(transaction -> transaction.scopes().versions(Samples.PROJECT, Long.MAX_VALUE, 10)));
        assertEquals(List.of(first), read(transaction -> transaction.scopes().versions(Samples.PROJECT, 2, 10)));
        write(transaction -> transaction.scopes().deleteAll(Samples.PROJECT));
        assertEquals(
                List.of(), read(transaction -> transaction.scopes().versions(Samples.PROJECT, Long.MAX_VALUE, 10)));
        assertEquals(
                List.of(new ScopeVersion(1, empty, 4, 0)),
                read(transaction -> transaction.scopes().versions(other, Long.MAX_VALUE, 10)));
    }

    @Test
    default void a_manifest_is_kept_once_under_its_digest_and_dropped_with_its_project() {
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
}
