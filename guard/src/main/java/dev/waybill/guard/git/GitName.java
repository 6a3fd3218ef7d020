package dev.waybill.guard.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file's name in git's sense: bytes, of which nobody promises that they are UTF-8. Kept as a text with a character a
 * byte, so that names compare exactly.
 */
public record GitName(String bytes) {
    private static final char UNREADABLE = '\uFFFD';

    static GitName of(byte[] out, int from, int to) {
        return new GitName(new String(out, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** The name of a path that lies in a worktree. */
    public static GitName of(Path inside) {
        String text = inside.toString();
        if (text.indexOf(UNREADABLE) < 0) {
            return new GitName(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        // Only as an address does a path give its bytes away.
        Path root = Path.of("/");
        String address = root.resolve(inside).toUri().getRawPath();
        return new GitName(unescape(address.substring(1)));
    }

    /** The name as a text; bytes that are no UTF-8 read as U+FFFD. */
    public String text() {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Whether {@link #text} tells the whole name. */
    public boolean readable() {
        return text().indexOf(UNREADABLE) < 0;
    }

    private static String unescape(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char next = address.charAt(i);
            if (next == '%' && i + 2 < address.length()) {
                out.append((char) Integer.parseInt(address, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.append(next);
            }
        }
        // A folder's address ends with a slash.
        return out.length() > 1 && out.charAt(out.length() - 1) == '/'
                ? out.substring(0, out.length() - 1)
                : out.toString();
    }
}
