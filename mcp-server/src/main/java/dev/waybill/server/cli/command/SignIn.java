package dev.waybill.server.cli.command;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageMembers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out who runs a command: the member whose token is given, else the operator. */
final class SignIn {
    static final String VARIABLE = "WAYBILL_MEMBER_TOKEN";
    /** A token and some blanks; a longer file is no token file. */
    private static final int MAX_FILE_BYTES = 1024;

    private SignIn() {}

    /**
     * The administrator. A token that is given but wrong is refused: falling back to the operator would hide it.
     *
     * @throws RefusedException {@code UNAUTHENTICATED}
     */
    static Administrator administrator(
            CommandContext context, Store store, WorkspaceId workspace, Optional<Path> tokenFile) {
        Administrator operator = Administrator.operator(workspace);
        String text = tokenFile
                .map(SignIn::read)
                .orElseGet(() -> context.surroundings().variable(VARIABLE))
                .strip();
        if (text.isEmpty() && tokenFile.isEmpty()) {
            return operator;
        }
        KeyText token = KeyText.parse(KeyText.Kind.MEMBER, text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        "this is no sign-in token, or it was mistyped: a token is 'wbm_' and 49 letters and digits, as"
                                + " 'members add' printed it"));
        return new ManageMembers(
                        store.ledger(), context.ids(), context.surroundings().random())
                .signIn(operator, token)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        "no member of this workspace has this sign-in token: it was renewed, or is of another"
                                + " workspace"));
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_FILE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new RefusedException(RefusalCode.UNAUTHENTICATED, "the token file " + file + " cannot be read");
        }
    }
}
