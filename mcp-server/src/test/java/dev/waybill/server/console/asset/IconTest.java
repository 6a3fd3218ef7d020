package dev.waybill.server.console.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IconTest {
    private static final String SPRITE = new String(IconSprite.ASSET.bytes(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Icon.class)
    void each_icon_is_a_symbol_of_a_file_that_is_served(Icon icon) {
        String path = icon.href().substring(0, icon.href().indexOf('#'));
        String id = icon.href().substring(icon.href().indexOf('#') + 1);
        assertTrue(Assets.load().find(path).isPresent(), path);
        assertTrue(SPRITE.contains("<symbol id=\"" + id + "\""), id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script", "style", "href", "on", "data:", "<foreignObject"})
    void the_file_holds_shapes_only(String active) {
        String attributes = SPRITE.replace(" id=\"patch-question\"", "").replace(" id=\"exclamation-triangle\"", "");
        assertFalse(attributes.contains(" " + active) || attributes.contains("<" + active), active);
    }

    @Test
    void a_tone_that_nobody_knows_is_quiet() {
        assertEquals(Icon.QUIET, Icon.ofTone("\"><script>"));
    }
}
