package dev.waybill.server.console.signin;

/** Where a visitor may be sent on: a path of this server and nothing else. */
final class Local {
    static final String HOME = "/";
    private static final int LONGEST = 200;

    private Local() {}

    /** The path, if a browser would stay on this server with it; else the front door. */
    static String path(String asked) {
        // "//host" and "/\host" lead elsewhere, and a browser drops tabs and line breaks before it looks.
        boolean stays = asked.startsWith("/")
                && asked.length() <= LONGEST
                && !asked.startsWith("//")
                && asked.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return stays ? asked : HOME;
    }
}
