package dev.waybill.server.console.quorum;

import java.util.List;

/**
 * The quorums that are in force, and the form that sets one.
 *
 * @param projects to choose from
 * @param kinds    to choose from
 * @param most     approvals that a question can need
 * @param sets     whether the viewer may set them
 * @param error    why it did not work; empty at first
 */
public record QuorumPage(
        List<Row> rows, List<String> projects, List<String> kinds, int most, boolean sets, String error) {
    /** A kind of question in a project, and how many members it needs. */
    public record Row(String project, String kind, int approvals) {}
}
