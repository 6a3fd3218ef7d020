package dev.waybill.server.config;

/** A setting that is unknown or out of its bounds. The message names it, says what is allowed and may be shown. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingException(String message) {
        super(message, null, false, false);
    }
}
