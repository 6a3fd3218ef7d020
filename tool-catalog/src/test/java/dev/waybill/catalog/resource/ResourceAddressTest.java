package dev.waybill.catalog.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResourceAddressTest {
    private static final RunId RUN = new RunId(31);

    @Test
    void hasOneSpellingAndTakesItBack() {
        assertBack("waybill://runs/run_000000000000z", new ResourceAddress.OfRun(RUN));
        assertBack("waybill://projects/shop/scope", new ResourceAddress.OfScope("shop"));
        assertBack("waybill://projects/a.b-c_9/scope", new ResourceAddress.OfScope("a.b-c_9"));
        assertBack("waybill://projects/scope/scope", new ResourceAddress.OfScope("scope"));
        String longest = "s".repeat(Caps.PROJECT);
        assertBack("waybill://projects/" + longest + "/scope", new ResourceAddress.OfScope(longest));
        assertTrue(new ResourceAddress.OfScope(longest).text().length() <= Caps.URL);
    }

    private static void assertBack(String text, ResourceAddress address) {
        assertEquals(text, address.text());
        assertEquals(Optional.of(address), ResourceAddress.parse(text));
    }

    @ParameterizedTest
    @EnumSource
    void isItsTemplateWithTheVariableFilledIn(ResourceTemplate template) {
        ResourceAddress address = switch (template) {
            case RUN -> new ResourceAddress.OfRun(RUN);
            case SCOPE -> new ResourceAddress.OfScope("shop");
        };

        assertEquals(template, address.template());
        assertEquals(template.template().replace("{" + template.variable() + "}", address.name()), address.text());
        assertEquals(Optional.of(template), ResourceTemplate.find(template.template()));
        assertEquals(Optional.empty(), ResourceTemplate.find(address.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "waybill:",
                "waybill://",
                "waybill://runs",
                "waybill://runs/",
                "waybill://runs/{id}",
                "waybill://runs/run_000000000000Z",
                "waybill://runs/run_0000000000000",
                "waybill://runs/run_000000000000z/",
                "waybill://runs/run_000000000000z?x",
                "waybill://runs/run_000000000000z#x",
                "waybill://runs/run_000000000000z\n",
                "waybill://runs/run_000000000000%7a",
                "waybill://runs//run_000000000000z",
                "waybill://runs/../runs/run_000000000000z",
                "waybill://runs/chk_000000000000z",
                "WAYBILL://runs/run_000000000000z",
                "Waybill://runs/run_000000000000z",
                " waybill://runs/run_000000000000z",
                "waybill:///runs/run_000000000000z",
                "waybill://host@runs/run_000000000000z",
                "file:///etc/passwd",
                "https://runs/run_000000000000z",
                "waybill://projects/scope",
                "waybill://projects//scope",
                "waybill://projects/{slug}/scope",
                "waybill://projects/shop",
                "waybill://projects/shop/",
                "waybill://projects/shop/scope/",
                "waybill://projects/shop/scopes",
                "waybill://projects/shop/scope?x",
                "waybill://projects/Shop/scope",
                "waybill://projects/-shop/scope",
                "waybill://projects/../scope",
                "waybill://projects/a/b/scope",
                "waybill://projects/a/scope/scope",
                "waybill://projects/a%2fb/scope",
                "waybill://projects/shöp/scope",
                "waybill://projects/shop\u0000/scope"
            })
    void refusesEverySpellingButItsOwn(String text) {
        assertEquals(Optional.empty(), ResourceAddress.parse(text));
    }

    @Test
    void refusesWhatIsTooLongAndHandles() {
        assertEquals(
                Optional.empty(),
                ResourceAddress.parse("waybill://projects/" + "s".repeat(Caps.PROJECT + 1) + "/scope"));
        assertEquals(Optional.empty(), ResourceAddress.parse("waybill://runs/" + "0".repeat(1_000_000)));
        assertEquals(Optional.empty(), ResourceAddress.parse("waybill://runs/" + new Handle(RUN, 7).text()));
        assertThrows(IllegalArgumentException.class, () -> new ResourceAddress.OfScope("a/b"));
        assertThrows(IllegalArgumentException.class, () -> new ResourceAddress.OfScope(""));
    }

    /** Whatever one character does to an address, what is read is what is written. */
    @Test
    void readsOnlyWhatItWrites() {
        Random random = new Random(1);
        String[] good = {"waybill://runs/run_000000000000z", "waybill://projects/shop/scope"};
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good[i % good.length]);
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.setCharAt(at, (char) random.nextInt(0x100));
            } else {
                text.insert(at, (char) random.nextInt(0x80));
            }
            Optional<ResourceAddress> parsed = ResourceAddress.parse(text.toString());
            parsed.ifPresent(address -> assertEquals(text.toString(), address.text()));
            read += parsed.isPresent() ? 1 : 0;
        }
        assertTrue(read > 100, "some of them are addresses of other things");
    }
}
