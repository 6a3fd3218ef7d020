package dev.waybill.server.cli.command;

import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.workspace.Workspace;
import java.time.InstantSource;

/** The workspace that a data folder is given when nobody has set it up otherwise, by whichever process comes first. */
public final class DefaultWorkspace {
    /** Its name in commands. */
    public static final String SLUG = "default";

    private static final String NAME = "Default";
    private static final String SOME_OWNER = "owner";

    private DefaultWorkspace() {}

    /** The workspace, made with its owner where it is missing. Any number of processes may ask at once. */
    public static Workspace in(Store store, IdMint ids, InstantSource clock) {
        CreateWorkspace create = new CreateWorkspace(store.control(), store.ledger(), ids, clock);
        try {
            return create.findOrCreate(SLUG, NAME, systemUser());
        } catch (RefusedException refused) {
            if (refused.refusal().code() != RefusalCode.INVALID_ARGUMENT) {
                throw refused;
            }
            // Systems allow user names that no member may have.
            return create.findOrCreate(SLUG, NAME, SOME_OWNER);
        }
    }

    /** The user of the system, whose data folder it is. */
    private static String systemUser() {
        String user = System.getProperty("user.name", "");
        return user.isBlank() ? SOME_OWNER : user;
    }
}
