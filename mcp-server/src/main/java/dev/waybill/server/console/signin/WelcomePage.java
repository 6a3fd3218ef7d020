package dev.waybill.server.console.signin;

/**
 * What a one-time link opens.
 *
 * @param link      its secret, which the form sends back
 * @param workspace name of the workspace
 * @param name      what to sign in with from now on; the member's name to begin with
 * @param taken     whether somebody signs in by the member's name already
 * @param signedIn  name of the visitor who is signed in, and may join as they are; empty for none
 * @param error     why it did not work; empty at first
 */
public record WelcomePage(String link, String workspace, String name, boolean taken, String signedIn, String error) {
    @Override
    public String toString() {
        return "WelcomePage[" + workspace + "]";
    }
}
