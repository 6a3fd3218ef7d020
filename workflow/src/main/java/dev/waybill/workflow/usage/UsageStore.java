package dev.waybill.workflow.usage;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import java.util.List;

/** The daily sums of one workspace, inside one transaction. */
public interface UsageStore {
    /** Adds to the sums of a day, a project and a key. */
    void add(long day, ProjectId project, KeyId key, Usage usage);

    /**
     * Sums of what a slice holds, by what {@code by} says, at most {@code limit}: days in their order, projects and keys
     * by their tokens, the most first. What has no usage has no sum.
     */
    List<UsageSum> sums(UsageSlice slice, UsageBy by, int limit);

    /** All that a slice holds. */
    Usage total(UsageSlice slice);
}
