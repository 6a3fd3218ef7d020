package dev.waybill.catalog.tool;

import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import tools.jackson.core.JsonGenerator;

/** What an agent should know of its workspace's policy before it asks for anything. */
public record PolicyView(TextMode textMode, boolean selfApproval, boolean localApprovals, Grade grade) {
    public static PolicyView of(Policy policy, Grade grade) {
        return new PolicyView(policy.textMode(), policy.selfApproval(), policy.localApprovals(), grade);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        Json.word(json, "text_mode", textMode);
        json.writeBooleanProperty("self_approval", selfApproval);
        json.writeBooleanProperty("local_approvals", localApprovals);
        Json.word(json, "grade", grade);
        json.writeEndObject();
    }
}
