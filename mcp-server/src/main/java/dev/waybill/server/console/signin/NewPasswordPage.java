package dev.waybill.server.console.signin;

/**
 * What a link for a new password opens.
 *
 * @param link         its secret, which the form sends back
 * @param name         what its person signs in with
 * @param secondFactor whether a code is asked for afterwards
 * @param error        why it did not work; empty at first
 */
public record NewPasswordPage(String link, String workspace, String name, boolean secondFactor, String error) {
    @Override
    public String toString() {
        return "NewPasswordPage[" + workspace + "]";
    }
}
