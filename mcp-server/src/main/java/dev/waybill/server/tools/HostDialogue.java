package dev.waybill.server.tools;

import dev.waybill.catalog.dialogue.HostQuestion;
import dev.waybill.catalog.schema.TextForm;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.InputRequest;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.screen.TextField;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a waiting checkpoint lets the agent's host ask its user: to open the page where a signed-in member decides, or,
 * where the host has forms only, for a comment. Nothing that comes back decides anything, since a host, or a hook in
 * it, can answer without a person. Declined, dismissed, not understood or never answered: the checkpoint stays pending.
 */
final class HostDialogue {
    private final CheckpointLinks links;
    private final Screener screener;

    HostDialogue(CheckpointLinks links, Screener screener) {
        this.links = links;
        this.screener = screener;
    }

    /** What to ask the host about a pending checkpoint; empty where there is nothing that it could be asked. */
    Optional<Answer> about(CheckpointId id, Call call) {
        Optional<String> link = links.of(id);
        if (call.client().can(ClientCapability.PAGE)) {
            return link.map(
                    page -> asking(HostQuestion.PAGE, InputRequest.page(HostQuestion.PAGE.message(), page), id));
        }
        return call.client().can(ClientCapability.FORM)
                ? Optional.of(asking(
                        HostQuestion.COMMENT, InputRequest.form(HostQuestion.COMMENT.message(), HostQuestion.FORM), id))
                : Optional.empty();
    }

    /** The checkpoint that a call comes back about; empty for a first call. */
    static Optional<CheckpointId> returned(Call call) {
        return call.inputs().state().flatMap(CheckpointId::parse);
    }

    /** The comment that was typed in; empty where none was that can be kept, whatever else the host sent. */
    Optional<String> comment(Call call) {
        return call.inputs()
                .response(HostQuestion.COMMENT.key())
                .filter(answer -> answer.path("action").stringValue("").equals("accept"))
                .map(answer -> answer.path("content").path(HostQuestion.FIELD))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(HostDialogue::fits)
                .flatMap(words -> screened(call, words));
    }

    /** What a host sends here may be an agent's own words, so they pass what an agent's words pass. */
    private Optional<String> screened(Call call, String words) {
        try {
            return Optional.of(screener.take(call.caller(), TextField.COMMENT, words));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.TEXT_REFUSED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The host has told its user the limits; what breaks them is dropped, as the agent has no say in it. */
    private static boolean fits(String comment) {
        return !comment.isBlank()
                && comment.codePointCount(0, comment.length()) <= Caps.COMMENT
                && TextForm.TEXT.brokenRule(comment).isEmpty();
    }

    private static Answer asking(HostQuestion question, InputRequest request, CheckpointId id) {
        return new Answer.InputRequired(Map.of(question.key(), request), id.text());
    }
}
