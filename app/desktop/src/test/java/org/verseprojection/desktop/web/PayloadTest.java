package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.live.show.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page is told, and with which look.
class PayloadTest {
    @Test
    void aPageIsToldItsThemeAndNothingThatIsNoColourOrFont() {
        Theme odd = Looks.odd(new Background.Gradient("#010203", "#040506"));
        JsonNode look = look(Looks.page("a", Content.FULL, odd, true));
        assertTrue(look.get("font").asString().endsWith(", serif"), look::toString);
        assertEquals("left", look.get("alignment").asString());
        assertEquals("top", look.get("placement").asString());
        assertEquals("#ff0000", look.get("text").asString());
        assertEquals(36, look.get("largest").asDouble());
        assertEquals("#040506", look.path("background").get("bottom").asString());
        assertEquals(
                "none",
                look(Looks.page("a", Content.FULL, odd, false))
                        .path("background")
                        .get("kind")
                        .asString());
        assertEquals(
                "none",
                look(Looks.page("a", Content.NOTHING, odd, true))
                        .path("background")
                        .get("kind")
                        .asString());
        Theme dark = Looks.theme("Dark on light");
        assertEquals(
                "#ffffff",
                look(Looks.page("a", Content.FULL, dark, false)).get("halo").asString());
        assertEquals(
                "", look(Looks.page("a", Content.FULL, dark, true)).get("halo").asString());
        assertEquals(
                "",
                look(Looks.page("a", Content.LOWER_THIRD, dark, false))
                        .get("halo")
                        .asString());
    }

    @Test
    void freezingKeepsAndCoversTakeAway() throws Exception {
        WebState shown = state("shown", Output.LIVE);
        assertEquals(shown, state("other", Output.FROZEN).after(shown));
        for (Output cover : List.of(Output.CLEAR, Output.LOGO)) {
            assertEquals(WebState.NOTHING, state("other", cover).after(shown));
        }
        for (Output cover : List.of(Output.BLACK, Output.HIDDEN)) {
            WebState gone = state("other", cover).after(shown);
            assertEquals(WebState.GONE, gone);
            assertTrue(Payload.json(Looks.standard().getFirst(), gone).contains("\"cut\":true"));
        }
    }

    @Test
    void controlCharactersDoNotReachThePages() {
        String json = Payload.json(Looks.standard().getFirst(), state("a\u0000\u0007\u202eb\nc\u2028", Output.LIVE));
        assertTrue(json.startsWith("{\"text\":\"ab\\nc\","), json);
        assertFalse(Payload.attribute(Payload.json(Looks.standard().getFirst(), state("\"><script>", Output.LIVE)))
                .matches(".*[\"<>].*"));
    }

    private static JsonNode look(WebPage page) {
        return new JsonMapper()
                .readTree(Payload.json(page, state("text", Output.LIVE)))
                .get("look");
    }

    private static WebState state(String text, Output output) {
        return new WebState(text, "ref", 0, 1, output);
    }
}
