package org.verseprojection.cloud.http;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An error's body: `{"error": {"code", "message", "details", "requestId"}}`.
final class ErrorBody {
    private static final int MOST_DETAILS = 1000;
    private static final int LONGEST = 500;

    private ErrorBody() {}

    static byte[] of(Problem problem, String requestId) {
        ObjectNode body = Json.mapper().createObjectNode();
        ObjectNode error = body.putObject("error");
        error.put("code", problem.code().text());
        error.put("message", problem.text());
        ArrayNode details = error.putArray("details");
        problem.details().stream().limit(MOST_DETAILS).forEach(each -> put(details.addObject(), each));
        error.put("requestId", requestId);
        return Json.mapper().writeValueAsBytes(body);
    }

    private static void put(ObjectNode node, Detail detail) {
        detail.index().ifPresent(index -> node.put("index", index));
        detail.id().ifPresent(id -> node.put("id", id.toString()));
        detail.field().ifPresent(field -> node.put("field", cut(field, 200)));
        node.put("problem", cut(detail.problem(), LONGEST));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
