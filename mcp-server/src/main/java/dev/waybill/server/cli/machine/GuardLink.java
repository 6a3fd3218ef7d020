package dev.waybill.server.cli.machine;

import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.config.SettingList;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.ManageGuards;
import dev.waybill.workflow.usecase.ManageKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a working tree's guard reports to, and with: a credential that an admin made and handed over, or one that is made
 * here where the data folder is at hand.
 *
 * @param url            of the server, without the path of its MCP endpoint; empty to use the data folder itself
 * @param slug           the project; empty for the only one
 * @param key            the plugin key that the credential is to belong to; empty to find it
 * @param credentialFile holds a credential; empty to make one
 */
record GuardLink(
        CommandContext context,
        WorkspaceOption workspace,
        String url,
        String slug,
        Optional<KeyId> key,
        Optional<Path> credentialFile) {
    private static final int MAX_FILE_BYTES = 1024;

    /** What to keep for the guard: as it is where it still holds, else new. */
    Connection connection(WorktreeState state) {
        if (credentialFile.isPresent()) {
            return handedOver(credentialFile.get());
        }
        AtomicReference<Connection> made = new AtomicReference<>();
        context.inWorkspace(workspace, desk -> {
            made.set(made(desk, state));
            return 0;
        });
        return made.get();
    }

    /** Ends the credential where that can be done here; else says who can. */
    Optional<String> revoke(WorktreeState state) {
        Optional<KeyText> text =
                state.connection().flatMap(connection -> KeyText.parse(KeyText.Kind.GUARD, connection.credential()));
        Path data = context.settings().get(SettingList.DATA);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> byHand =
                Optional.of("the guard's credential is the server's to end: an admin runs 'waybill keys"
                        + " guard list' and 'waybill keys guard revoke ID'");
        if (!Files.isRegularFile(data.resolve("control.db"))) {
            return byHand;
        }
        AtomicReference<Optional<String>> said = new AtomicReference<>(Optional.empty());
        context.inWorkspace(workspace, desk -> {
            Optional<GuardCredential> kept = desk.read(
                    transaction -> transaction.guards().findByHash(text.get().hash()));
            if (kept.isEmpty()) {
                said.set(byHand);
            } else {
                guards(desk).revoke(desk.administrator(), kept.get().id());
            }
            return 0;
        });
        return said.get();
    }

    private Connection handedOver(Path file) {
        if (url.isEmpty() || slug.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a credential that was handed over goes with --url and --guard-project SLUG");
        }
        KeyText credential = KeyText.parse(KeyText.Kind.GUARD, read(file).strip())
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.INVALID_ARGUMENT,
                        file + " holds no guard credential: it begins with 'wbg_', as 'keys guard create' printed it"));
        return new Connection(slug, url, "", credential.reveal(), "");
    }

    private Connection made(Desk desk, WorktreeState state) {
        String project = project(desk);
        String data = url.isEmpty()
                ? context.settings().get(SettingList.DATA).toAbsolutePath().toString()
                : "";
        Optional<Connection> kept = state.connection()
                .filter(connection -> connection.project().equals(project)
                        && connection.url().equals(url)
                        && connection.dataFolder().equals(data)
                        && opens(desk, connection.credential()));
        return kept.orElseGet(() -> new Connection(
                project,
                url,
                data,
                guards(desk)
                        .create(desk.administrator(), owner(desk), project)
                        .text()
                        .reveal(),
                ""));
    }

    private static boolean opens(Desk desk, String credential) {
        Optional<KeyHash> hash = KeyText.parse(KeyText.Kind.GUARD, credential).map(KeyText::hash);
        return hash.isPresent()
                && desk.read(transaction -> transaction
                        .guards()
                        .findByHash(hash.get())
                        .filter(kept -> !kept.revoked())
                        .flatMap(kept -> transaction.keys().find(kept.key()))
                        .filter(owner -> owner.valid(transaction.nowMillis()))
                        .isPresent());
    }

    private String project(Desk desk) {
        List<String> slugs = desk.read(transaction ->
                transaction.projects().list().stream().map(Project::slug).toList());
        if (!slug.isEmpty()) {
            return slug;
        }
        if (slugs.size() == 1) {
            return slugs.getFirst();
        }
        throw new RefusedException(
                RefusalCode.PRECONDITION_FAILED,
                slugs.isEmpty()
                        ? "no project is connected whose scope it could keep: run 'waybill projects connect SLUG' first"
                        : "there are " + slugs.size() + " projects: say which with --guard-project SLUG");
    }

    /** The key that the agent will come with: the one named, that of WAYBILL_KEY, the local one, or the only one. */
    private KeyId owner(Desk desk) {
        if (key.isPresent()) {
            return key.get();
        }
        Optional<KeyText> given =
                KeyText.parse(KeyText.Kind.PLUGIN, context.surroundings().variable("WAYBILL_KEY"));
        if (given.isPresent()) {
            return desk.store()
                    .control()
                    .route(given.get().hash())
                    .filter(route -> route.workspace().equals(desk.workspace().id()))
                    .map(Control.Route::key)
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.NOT_FOUND,
                            "WAYBILL_KEY is no key of this data folder's: name one with --key ID, or hand over a"
                                    + " credential with --guard-credential FILE"));
        }
        if (url.isEmpty()) {
            return new ManageKeys(
                            desk.ledger(),
                            desk.store().control(),
                            context.ids(),
                            context.surroundings().random())
                    .local(desk.administrator())
                    .id();
        }
        List<PluginKey> valid = desk.read(transaction -> transaction.keys().list(ManageKeys.MAX_KEYS).stream()
                .filter(made ->
                        made.valid(transaction.nowMillis()) && !made.hash().equals(KeyHash.NONE))
                .toList());
        if (valid.size() == 1) {
            return valid.getFirst().id();
        }
        throw new RefusedException(
                RefusalCode.PRECONDITION_FAILED,
                "it is not clear whose guard it is to be: set WAYBILL_KEY, or name the key with --key ID (there are "
                        + valid.size() + ")");
    }

    private ManageGuards guards(Desk desk) {
        return new ManageGuards(
                desk.ledger(),
                desk.store().control(),
                context.ids(),
                context.surroundings().random());
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_FILE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new RefusedException(RefusalCode.INVALID_ARGUMENT, "the file " + file + " cannot be read");
        }
    }
}
