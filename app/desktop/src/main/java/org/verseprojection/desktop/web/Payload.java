package org.verseprojection.desktop.web;

import java.util.regex.Pattern;
import org.verseprojection.desktop.preferences.OutputPage;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.show.Output;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A page's state and look as its script reads them.
final class Payload {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    /// A page that there is not.
    private static final WebPage NOWHERE = new WebPage(
            new OutputPage("nowhere", OutputPage.Content.NOTHING, "", false),
            Themes.builtIn().getFirst());

    private Payload() {}

    /// JSON on one line, without control characters.
    static String json(WebPage page, WebState all) {
        WebState state = page.part(all);
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("text", clean(state.text()))
                .put("reference", clean(state.reference()))
                .put("page", state.page())
                .put("pages", state.pages())
                .put("cut", state.output() == Output.BLACK);
        tree.set("look", PageLook.json(page));
        return tree.toString();
    }

    /// What a page of another name is told: nothing.
    static String nothing() {
        return json(NOWHERE, WebState.NOTHING);
    }

    /// JSON for an attribute in double quotes.
    static String attribute(String json) {
        return json.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
