package dev.waybill.server.console.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every file that a page may name, from our own resources and from the two libraries. */
public final class Assets {
    /** Where they are served. */
    public static final String PREFIX = "/assets/";

    private static final String OURS = "/dev/waybill/server/console/asset/";
    private static final String LIBRARIES = "/META-INF/resources/webjars/";
    private static final int DIGEST_CHARACTERS = 16;
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";
    private static final String ICON = "image/svg+xml";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    private Assets() {}

    /** Reads them all. */
    public static Assets load() {
        Assets assets = new Assets();
        assets.add("console.css", OURS + "console.css", STYLE);
        assets.add("console.js", OURS + "console.js", SCRIPT);
        assets.add("waybill.svg", OURS + "waybill.svg", ICON);
        assets.add("htmx.js", LIBRARIES + "htmx.org/" + version("htmx.org") + "/dist/htmx.min.js", SCRIPT);
        assets.add("sse.js", LIBRARIES + "htmx-ext-sse/" + version("htmx-ext-sse") + "/sse.js", SCRIPT);
        return assets;
    }

    /** The file that pages know by this name. */
    public Asset get(String name) {
        Asset found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no asset is called " + name);
        }
        return found;
    }

    /** The file at this path of the server. */
    public Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private void add(String name, String resource, String type) {
        byte[] bytes = read(resource);
        String path = PREFIX
                + HexFormat.of().formatHex(digest("SHA-256", bytes)).substring(0, DIGEST_CHARACTERS) + "/" + name;
        String integrity = "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes));
        Asset asset = new Asset(path, type, integrity, bytes);
        byName.put(name, asset);
        byPath.put(path, asset);
    }

    /** The version is in the path inside the library's jar; the build names it, and the jar tells it. */
    private static String version(String library) {
        String pom = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        String text = new String(read(pom), java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version in " + pom));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has " + algorithm, impossible);
        }
    }
}
