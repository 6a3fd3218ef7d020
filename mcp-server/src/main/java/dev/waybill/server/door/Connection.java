package dev.waybill.server.door;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.workspace.Grade;

/**
 * What the transport knows about the other end, before anyone has said who they are.
 *
 * @param origin network address and user agent, both within their caps
 * @param grade  whether the other end could edit the data itself, by {@link GradeRule}
 */
public record Connection(Transport transport, Origin origin, Grade grade) {}
