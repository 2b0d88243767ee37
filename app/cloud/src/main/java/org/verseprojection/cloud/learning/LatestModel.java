package org.verseprojection.cloud.learning;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `GET /models/latest`: the newest version, once for each client.
public final class LatestModel {
    private static final String CACHE = "private, max-age=300";

    private final Database database;
    private final JsonMapper json = new JsonMapper();

    public LatestModel(Database database) {
        this.database = database;
    }

    /// `/models/latest`.
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint("GET", "/models/latest", Access.ACCOUNT, this::latest));
    }

    private Reply latest(Call call) throws Problem {
        Optional<Long> number = database.shared(LearnedModels::latestNumber);
        boolean known = number.isPresent()
                && call.header("If-None-Match")
                        .filter(tags -> matches(tags, tag(number.get())))
                        .isPresent();
        if (known) {
            return new Reply.Empty(304, headers(number.get()));
        }
        LearnedModels.Version version = database.shared(LearnedModels::latest)
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "Nothing was published yet."));
        Base64.Encoder encoder = Base64.getEncoder();
        ObjectNode body = json.createObjectNode()
                .put("version", version.version())
                .put("created", version.created().toString())
                .put("state", encoder.encodeToString(version.state()))
                .put("key_id", version.keyId())
                .put("public_key", encoder.encodeToString(version.openKey()))
                .put("signature", encoder.encodeToString(version.signature()));
        body.set("evaluation", json.readTree(version.evaluation()));
        return new Reply.Json(200, body, headers(version.version()));
    }

    private static Map<String, String> headers(long version) {
        return Map.of("ETag", tag(version), "Cache-Control", CACHE);
    }

    private static String tag(long version) {
        return "\"learned-" + version + "\"";
    }

    private static boolean matches(String tags, String tag) {
        for (String each : tags.split(",", -1)) {
            String plain = each.strip();
            if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
