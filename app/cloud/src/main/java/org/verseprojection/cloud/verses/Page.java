package org.verseprojection.cloud.verses;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32C;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Reply;
import tools.jackson.databind.JsonNode;

/// A ready answer that never changes for the same texts.
record Page(byte[] json, Map<String, String> headers) {
    private static final String PRIVATE = "private, max-age=3600";

    static Page of(JsonNode body) {
        byte[] json = Json.mapper().writeValueAsBytes(body);
        CRC32C sum = new CRC32C();
        sum.update(json);
        String name = json.length + "." + Long.toHexString(sum.getValue());
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.US_ASCII));
        return new Page(json, Map.of("ETag", '"' + tag + '"', "Cache-Control", PRIVATE, "Vary", "Authorization"));
    }

    /// The answer to a search, which is asked by POST and kept by nobody.
    Reply found() {
        return new Reply.Bytes(200, "application/json", json, Map.of());
    }

    /// The answer to a request; 304 where the client has it.
    Reply reply(Call call) {
        String tag = headers.getOrDefault("ETag", "");
        boolean there = call.header("If-None-Match")
                .map(known -> known.equals("*") || known.contains(tag))
                .orElse(false);
        return there ? new Reply.Empty(304, headers) : new Reply.Bytes(200, "application/json", json, headers);
    }
}
