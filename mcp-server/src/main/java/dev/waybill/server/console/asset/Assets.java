package dev.waybill.server.console.asset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every file that a page may name, from our own resources and from the libraries. */
public final class Assets {
    /** Where they are served. */
    public static final String PREFIX = "/assets/";

    private static final String OURS = "/dev/waybill/server/console/asset/";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    private Assets() {}

    /** Reads them all. */
    public static Assets load() {
        Assets assets = new Assets();
        assets.add(Asset.of("console.css", STYLE, Resource.read(OURS + "console.css")));
        assets.add(Asset.of("console.js", SCRIPT, Resource.read(OURS + "console.js")));
        assets.add(Asset.of("waybill.svg", Asset.PICTURE, Resource.read(OURS + "waybill.svg")));
        assets.add(Asset.of("htmx.js", SCRIPT, Resource.read("htmx.org", "dist/htmx.min.js")));
        assets.add(Asset.of("sse.js", SCRIPT, Resource.read("htmx-ext-sse", "sse.js")));
        assets.add(IconSprite.ASSET);
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

    private void add(Asset asset) {
        byName.put(asset.name(), asset);
        byPath.put(asset.path(), asset);
    }
}
