package dev.waybill.workflow.scope.foreign;

import java.util.List;

/**
 * What a file would add to a manifest, and what of it could not be translated.
 *
 * @param remarks by line, none left out
 */
public record Proposal(List<String> editable, List<String> readOnly, List<String> excluded, List<Remark> remarks) {
    /**
     * Why a line was not translated, or not in full.
     *
     * @param line counted from 1
     */
    public record Remark(int line, String why) {}
}
