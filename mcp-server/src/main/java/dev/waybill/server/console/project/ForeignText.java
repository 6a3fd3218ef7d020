package dev.waybill.server.console.project;

import dev.waybill.server.console.route.Parameters;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;

/** The text of another program's file, pasted or brought as the file itself. */
final class ForeignText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What bytes become that are no UTF-8. */
    private static final char BROKEN = '\uFFFD';

    private ForeignText() {}

    /**
     * The text of a form.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} for none, for both, and for a file that is no text in UTF-8
     */
    static String of(Parameters form) {
        String pasted = form.raw("text");
        String file = form.raw("file");
        if (pasted.isBlank() && file.isEmpty()) {
            throw refused("choose a file that is not empty, or paste its lines");
        }
        if (!pasted.isBlank() && !file.isEmpty()) {
            throw refused("choose a file or paste its lines, not both: clear one of them");
        }
        return file.isEmpty() ? pasted : plain(file);
    }

    private static String plain(String file) {
        if (file.indexOf('\0') >= 0 || file.indexOf(BROKEN) >= 0) {
            throw refused("this file is no text in UTF-8: save it as UTF-8, or paste its lines");
        }
        return file.charAt(0) == BYTE_ORDER_MARK ? file.substring(1) : file;
    }

    private static RefusedException refused(String words) {
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, words);
    }
}
