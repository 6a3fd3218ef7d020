package dev.waybill.server.console.account;

/**
 * What an authenticator is given, and the form that proves that it has it.
 *
 * @param secret  in base 32
 * @param picture the same as a QR code: the path of an SVG of {@code size} by {@code size}
 * @param error   why it was not switched on; empty at first
 */
public record SecondFactorPage(String secret, String picture, int size, String error) {
    @Override
    public String toString() {
        return "SecondFactorPage[redacted]";
    }
}
