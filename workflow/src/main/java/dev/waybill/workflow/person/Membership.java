package dev.waybill.workflow.person;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;

/** Where a person's membership leads. Whether that member is still there, and with which role, stands in the workspace. */
public record Membership(WorkspaceId workspace, MemberId member) {}
