package dev.waybill.server.view;

import dev.waybill.catalog.tool.ScopeView;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest as agents read it: whole, or cut into pages, its three lists in a row and so many patterns at a time. A
 * cursor names the manifest and the place in it, so that a page never mixes two manifests.
 */
public final class ScopeOutput {
    /** How much of the digest a cursor carries, in hex digits. */
    private static final int DIGEST_DIGITS = 16;

    private ScopeOutput() {}

    /** All of it, on the one page there is then. */
    public static ScopeView whole(ScopeManifest manifest) {
        return new ScopeView(manifest.editable(), manifest.readOnly(), manifest.excluded(), manifest.digest(), "");
    }

    /**
     * The page at a cursor.
     *
     * @param cursor empty for the first page
     * @throws RefusedException {@code INVALID_ARGUMENT} for a cursor of another manifest, or of none
     */
    public static ScopeView page(ScopeManifest manifest, String cursor) {
        int from = cursor.isEmpty() ? 0 : place(manifest, cursor);
        int to = from + Caps.SCOPE_PAGE;
        List<String> editable = new ArrayList<>();
        List<String> readOnly = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        int at = 0;
        at = take(manifest.editable(), at, from, to, editable);
        at = take(manifest.readOnly(), at, from, to, readOnly);
        at = take(manifest.excluded(), at, from, to, excluded);
        return new ScopeView(editable, readOnly, excluded, manifest.digest(), at > to ? cursor(manifest, to) : "");
    }

    private static int take(List<String> list, int start, int from, int to, List<String> page) {
        int at = start;
        for (String pattern : list) {
            if (at >= from && at < to) {
                page.add(pattern);
            }
            at++;
        }
        return at;
    }

    private static String cursor(ScopeManifest manifest, int place) {
        return manifest.digest().substring(0, DIGEST_DIGITS) + "-" + place;
    }

    private static int place(ScopeManifest manifest, String cursor) {
        int dash = cursor.indexOf('-');
        if (dash != DIGEST_DIGITS || !manifest.digest().startsWith(cursor.substring(0, dash))) {
            throw stale();
        }
        try {
            int place = Integer.parseInt(cursor.substring(dash + 1));
            if (place < 0 || place > Caps.PATTERNS) {
                throw stale();
            }
            return place;
        } catch (NumberFormatException notAPlace) {
            throw stale();
        }
    }

    private static RefusedException stale() {
        return new RefusedException(
                RefusalCode.INVALID_ARGUMENT,
                "cursor: it belongs to another manifest: the scope changed. Call scope_get again without cursor");
    }
}
