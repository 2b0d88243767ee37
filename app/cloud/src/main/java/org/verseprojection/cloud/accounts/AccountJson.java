package org.verseprojection.cloud.accounts;

import java.util.List;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts as answers show them.
final class AccountJson {
    private static final List<String> FIELDS =
            List.of("bible_version", "font_size", "text_color", "bg_color", "confidence_threshold", "changed");

    private AccountJson() {}

    /// Whoever signed in, with tokens.
    static ObjectNode signedIn(User user, String access, String refresh) {
        ObjectNode answer = tokens(access, refresh);
        answer.putObject("user")
                .put("id", user.id().toString())
                .put("email", user.email())
                .put("subscription_tier", user.tier())
                .set("settings", settings(user.settingsJson()));
        return answer;
    }

    /// A pair of tokens.
    static ObjectNode tokens(String access, String refresh) {
        return Json.mapper().createObjectNode().put("token", access).put("refresh_token", refresh);
    }

    /// What is stored, and the contract's defaults for what is not.
    private static ObjectNode settings(JsonNode stored) {
        ObjectNode all = Json.mapper()
                .createObjectNode()
                .put("bible_version", "KJV")
                .put("font_size", 24)
                .put("text_color", "#FFFFFF")
                .put("bg_color", "#000000")
                .put("confidence_threshold", 0.7);
        for (String field : FIELDS) {
            JsonNode value = stored.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                all.set(field, value);
            }
        }
        return all;
    }
}
