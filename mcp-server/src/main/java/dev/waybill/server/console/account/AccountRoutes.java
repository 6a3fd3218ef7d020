package dev.waybill.server.console.account;

import static dev.waybill.server.console.route.Route.get;
import static dev.waybill.server.console.route.Route.post;

import dev.waybill.server.console.route.Access;
import dev.waybill.server.console.route.Route;
import dev.waybill.workflow.signin.ChangePassword;
import dev.waybill.workflow.signin.ManageSecondFactor;
import dev.waybill.workflow.signin.ManageSessions;
import dev.waybill.workflow.signin.ProvePassword;
import dev.waybill.workflow.usecase.ManageOwnToken;
import java.time.InstantSource;
import java.util.List;

/** The lines of the table that are a person's own: no workspace has a say in them. */
public final class AccountRoutes {
    private AccountRoutes() {}

    /** What the actions stand on. */
    public record Parts(
            ManageSessions sessions,
            ChangePassword password,
            ManageSecondFactor secondFactor,
            ProvePassword proof,
            ManageOwnToken tokens,
            InstantSource clock) {}

    /** The lines. */
    public static List<Route> of(Parts parts) {
        ShowAccount show = new ShowAccount(parts.sessions(), parts.secondFactor(), parts.clock());
        return List.of(
                get(ShowAccount.PATH, Access.SIGNED_IN, show),
                post("/account/sessions/end-others", Access.SIGNED_IN, new EndOtherSessions(parts.sessions())),
                post("/account/sessions/{session}/end", Access.SIGNED_IN, new EndSession(parts.sessions())),
                post("/account/token", Access.SIGNED_IN, new MakeToken(parts.proof(), parts.tokens(), show)),
                post("/account/token/end", Access.SIGNED_IN, new EndToken(parts.tokens())),
                post("/account/password", Access.SIGNED_IN, new SetPassword(parts.password(), show)),
                post(
                        "/account/second-factor",
                        Access.SIGNED_IN,
                        new BeginSecondFactor(parts.secondFactor(), parts.sessions())),
                post("/account/second-factor/codes", Access.SIGNED_IN, new RenewCodes(parts.secondFactor(), show)),
                post("/account/second-factor/end", Access.SIGNED_IN, new EndSecondFactor(parts.secondFactor(), show)));
    }
}
