package dev.waybill.server.console.asset;

import java.nio.charset.StandardCharsets;

/**
 * The icons as one file, so that a page names each and a browser fetches all once. It is put together from the library's
 * pictures, of which the console needs one in a hundred.
 */
final class IconSprite {
    static final String NAME = "icons.svg";

    private static final String LIBRARY = "bootstrap-icons";

    static final Asset ASSET = Asset.of(NAME, Asset.PICTURE, sprite());

    private IconSprite() {}

    private static byte[] sprite() {
        StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (Icon icon : Icon.values()) {
            text.append("<symbol id=\"")
                    .append(icon.picture())
                    .append("\" viewBox=\"0 0 16 16\" fill=\"currentColor\">")
                    .append(shapes(icon.picture()))
                    .append("</symbol>");
        }
        return text.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What stands within the picture's own {@code svg}. */
    private static String shapes(String picture) {
        String svg = new String(Resource.read(LIBRARY, "icons/" + picture + ".svg"), StandardCharsets.UTF_8);
        return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>")).strip();
    }
}
