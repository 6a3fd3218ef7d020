package dev.waybill.server.console.page;

import dev.waybill.server.console.route.Answer;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;

/**
 * The pages that say why not.
 *
 * @param heading what happened, in a few words
 * @param words   what was wrong, and what to do instead
 */
public record Trouble(String heading, String words) {
    private static final String TEMPLATE = "trouble";

    /** No such page, or nothing that this visitor may know of: the same answer. */
    public static Answer notFound() {
        return page(404, "Nothing here", "There is no such page, or it is not one of a workspace that you are in.");
    }

    public static Answer wrongMethod() {
        return page(405, "Not in this way", "This address takes another kind of request. Go back and use the page.");
    }

    public static Answer forbidden(Role role) {
        return page(
                403,
                "Not yours to open",
                "The role '" + role.text() + "' does not reach this page. An owner or admin of the workspace can.");
    }

    /** A one-time link that opens nothing: one answer, whatever the reason. */
    public static Answer deadLink() {
        return page(
                404,
                "This link leads nowhere",
                "It was used, it is too old, or a part of it is missing. Ask whoever sent it for a new one.");
    }

    public static Answer foreignForm() {
        return page(
                403,
                "This form came from elsewhere",
                "Your browser does not say that it was a page of this server that sent it, so nothing was done.");
    }

    public static Answer oldForm() {
        return page(
                403,
                "This form has expired",
                "It belongs to a session that is over, so nothing was done. Open the page again and repeat it.");
    }

    /** A refusal in its own words. */
    public static Answer of(Refusal refusal) {
        return page(status(refusal.code()), "That did not work", refusal.message());
    }

    private static Answer page(int status, String heading, String words) {
        return Answer.page(status, TEMPLATE, heading, new Trouble(heading, words));
    }

    private static int status(RefusalCode code) {
        return switch (code) {
            case INVALID_ARGUMENT, TEXT_REFUSED -> 422;
            case NOT_FOUND -> 404;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
            case HELD,
                    FENCED,
                    FORBIDDEN_TRANSITION,
                    RUN_ENDED,
                    VOIDED,
                    NOT_PENDING,
                    LIMIT_REACHED,
                    ALREADY_EXISTS,
                    PRECONDITION_FAILED -> 409;
        };
    }
}
