package dev.waybill.server.console.asset;

/**
 * The console's few pictures, by what they stand for; each is one of Bootstrap Icons. They say nothing that the word
 * beside them doesn't, so readers of a screen are spared them.
 */
public enum Icon {
    OVERVIEW("speedometer2"),
    RUNS("play-circle"),
    CHECKPOINTS("patch-question"),
    USAGE("bar-chart"),
    KEYS("key"),
    PROJECTS("folder2"),
    MEMBERS("people"),
    AUDIT("journal-text"),
    NOTIFICATIONS("bell"),
    DATA("database"),
    MORE("three-dots"),
    SAVE("download"),

    GOOD("check-circle"),
    BAD("exclamation-triangle"),
    ASK("pause-circle"),
    BUSY("activity"),
    QUIET("circle");

    private final String picture;

    Icon(String picture) {
        this.picture = picture;
    }

    /** The icon of a mark's tone; a tone that has none is quiet. */
    public static Icon ofTone(String tone) {
        return switch (tone) {
            case "good" -> GOOD;
            case "bad" -> BAD;
            case "ask" -> ASK;
            case "busy" -> BUSY;
            default -> QUIET;
        };
    }

    /** Where a page finds it: a symbol in the one file of all. */
    public String href() {
        return IconSprite.ASSET.path() + "#" + picture;
    }

    String picture() {
        return picture;
    }
}
