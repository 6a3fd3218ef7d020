package dev.waybill.server.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** Turns records into HTML, by templates that were compiled with the server. Whatever they show, they escape. */
public final class Pages {
    private static final String PACKAGE = "dev.waybill.server.console.template";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    /** A whole page. */
    public byte[] page(String template, Shell shell, Object page) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("shell", shell, "page", page), out);
        return out.toByteArray();
    }

    /** A part of a page, for a stream. */
    public String part(String template, Object part) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("part", part), out);
        return out.toString();
    }
}
