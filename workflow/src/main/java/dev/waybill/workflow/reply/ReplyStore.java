package dev.waybill.workflow.reply;

import java.util.List;

/** The saved replies of one workspace, inside one transaction. */
public interface ReplyStore {
    /** All of them, by name; at most {@code Caps.REPLIES}. */
    List<SavedReply> list();

    /** Keeps a reply, in the place of one of that name. */
    void put(SavedReply reply);

    /** Deletes one; false where there is none of that name. */
    boolean delete(String name);
}
