package dev.waybill.workflow.notice;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import java.util.List;

/** The notices of one workspace and how far each member has read them, inside one transaction. */
public interface NoticeStore {
    /** Keeps a notice in the place of the one of its topic, and counts that one on. */
    void put(Notice notice);

    /** Drops what is told of a question that needs nobody any more. */
    void drop(CheckpointId checkpoint);

    /**
     * A page, the latest first.
     *
     * @param before only those with a smaller sequence; {@code Long.MAX_VALUE} for the latest
     */
    List<Notice> page(long before, int limit);

    /** The sequence up to which a member has read; 0 at first. */
    long readTo(MemberId member);

    /** Notes how far a member has read. */
    void markRead(MemberId member, long sequence);

    /** Deletes some of the oldest that came up before a moment: more of them than one call can add. */
    void forgetBefore(long millis);
}
