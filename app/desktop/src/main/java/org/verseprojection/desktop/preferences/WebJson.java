package org.verseprojection.desktop.preferences;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.desktop.preferences.Preferences.WebOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The pages for OBS as a JSON tree, read by the rules of [PreferencesJson]. A page without a good name, or with one
/// that was before it, is left out; where none is left, there are the standard ones.
final class WebJson {
    private WebJson() {}

    static ObjectNode write(WebOutput web) {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("on", web.on())
                .put("port", web.port())
                .put("lan", web.lan())
                .put("token", web.token());
        ArrayNode pages = tree.putArray("pages");
        for (OutputPage page : web.pages()) {
            pages.addObject()
                    .put("name", page.name())
                    .put("content", page.content().name())
                    .put("theme", page.theme())
                    .put("background", page.background());
        }
        return tree;
    }

    static WebOutput read(JsonNode node) {
        WebOutput web = Preferences.standard().web();
        web = PreferencesJson.set(web, PreferencesJson.flag(node.path("on")), WebOutput::withOn);
        web = PreferencesJson.set(web, PreferencesJson.whole(node.path("port")), WebOutput::withPort);
        web = PreferencesJson.set(web, PreferencesJson.flag(node.path("lan")), WebOutput::withLan);
        web = PreferencesJson.set(web, PreferencesJson.text(node.path("token")), WebOutput::withToken);
        List<OutputPage> pages = new ArrayList<>();
        for (JsonNode each : node.path("pages")) {
            PreferencesJson.text(each.path("name"))
                    .filter(OutputPage::nameIsGood)
                    .ifPresent(name -> pages.add(page(name, each)));
        }
        return pages.isEmpty() ? web : web.withPages(OutputPage.different(pages));
    }

    private static OutputPage page(String name, JsonNode node) {
        OutputPage page = new OutputPage(name, OutputPage.Content.FULL, "", false);
        page = PreferencesJson.set(
                page, PreferencesJson.one(node.path("content"), OutputPage.Content.values()), OutputPage::withContent);
        page = PreferencesJson.set(page, PreferencesJson.text(node.path("theme")), OutputPage::withTheme);
        return PreferencesJson.set(page, PreferencesJson.flag(node.path("background")), OutputPage::withBackground);
    }
}
