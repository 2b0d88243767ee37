package org.verseprojection.cloud.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas that stand in `docs/api/websocket.md`: what people read is what frames are checked by.
public final class FrameSchemas {
    private static final Pattern BLOCK = Pattern.compile("```json schema=(\\w+)\n(.*?)\n```", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Schema> schemas = new HashMap<>();

    private FrameSchemas() {}

    public static FrameSchemas read() throws IOException {
        FrameSchemas read = new FrameSchemas();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Path page = Path.of(System.getProperty("verse.home", "../.."), "docs/api/websocket.md");
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            read.schemas.put(block.group(1), registry.getSchema(block.group(2)));
        }
        assertEquals(9, read.schemas.size());
        return read;
    }

    /// Fails where a frame does not keep to the page.
    public JsonNode checked(String frame) {
        JsonNode read = JSON.readTree(frame);
        Schema schema = schemas.get(read.path("event").asString());
        assertNotNull(schema, frame);
        assertEquals(List.of(), schema.validate(read), frame);
        return read;
    }

    /// Whether a frame keeps to the page.
    boolean allows(String frame) {
        try {
            JsonNode read = JSON.readTree(frame);
            Schema schema = schemas.get(read.path("event").asString(""));
            return schema != null && schema.validate(read).isEmpty();
        } catch (tools.jackson.core.JacksonException broken) {
            return false;
        }
    }
}
