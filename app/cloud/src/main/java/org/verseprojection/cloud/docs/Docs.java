package org.verseprojection.cloud.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Contract;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.http.WebServer;
import tools.jackson.databind.node.ObjectNode;

/// The contract as a page from which every operation can be called (Swagger UI), and as JSON. All of it comes from
/// this server; the page may load and ask nothing else.
public final class Docs {
    private static final Map<String, String> PAGE = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    private static final Map<String, String> PART = Map.of("Cache-Control", "public, max-age=3600");
    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png",
            "start.js", "text/javascript");

    private final byte[] contract;
    private final byte[] page;
    private final Map<String, byte[]> parts;

    /// Shows that contract.
    public Docs(Contract contract) {
        ObjectNode here = ((ObjectNode) contract.document()).deepCopy();
        here.putArray("servers").addObject().put("url", WebServer.BASE);
        this.contract = Json.mapper().writeValueAsBytes(here);
        this.page = own("docs.html");
        String folder = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        this.parts = Map.of(
                "swagger-ui.css", resource(folder + "swagger-ui.css"),
                "swagger-ui-bundle.js", resource(folder + "swagger-ui-bundle.js"),
                "favicon-32x32.png", resource(folder + "favicon-32x32.png"),
                "start.js", own("start.js"));
    }

    /// `/docs`, its parts, and `/openapi.json`.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint(
                        "GET",
                        "/docs",
                        Access.PUBLIC,
                        _ -> new Reply.Bytes(200, "text/html;charset=utf-8", page, PAGE)),
                new Endpoint("GET", "/docs/{file}", Access.PUBLIC, this::part),
                new Endpoint(
                        "GET",
                        "/openapi.json",
                        Access.PUBLIC,
                        _ -> new Reply.Bytes(200, "application/json", contract, Map.of())));
    }

    private Reply part(Call call) throws Problem {
        byte[] part = parts.get(call.path("file"));
        String type = TYPES.get(call.path("file"));
        if (part == null || type == null) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is nothing here.");
        }
        return new Reply.Bytes(200, type, part, PART);
    }

    private static String version() {
        Properties properties = new Properties();
        byte[] text = resource("/META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try {
            properties.load(new java.io.StringReader(new String(text, StandardCharsets.ISO_8859_1)));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return properties.getProperty("version", "");
    }

    private static byte[] own(String name) {
        return resource("/org/verseprojection/cloud/docs/" + name);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Docs.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
