package org.verseprojection.desktop.web;

import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/// A state as the pages' script reads it.
final class Payload {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private Payload() {}

    /// JSON on one line, without control characters.
    static String json(WebState state) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", clean(state.text()))
                .put("reference", clean(state.reference()))
                .put("page", state.page())
                .put("pages", state.pages())
                .toString();
    }

    /// The same for an attribute in double quotes.
    static String attribute(WebState state) {
        return json(state)
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
