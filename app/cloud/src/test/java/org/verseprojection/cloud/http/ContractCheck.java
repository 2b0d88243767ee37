package org.verseprojection.cloud.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.verseprojection.cloud.http.Contract.Parameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Checks what a running server answers against the contract: status, type, headers and body. For all tests that ask a
/// server by HTTP.
public final class ContractCheck {
    private final Contract contract = Contract.load();
    private final JsonNode document = contract.document();

    /// The operations of the contract, as `GET /verses/{osis}`.
    public List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.add(each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /// Fails where an answer does not keep to the contract.
    public <T> HttpResponse<T> check(HttpResponse<T> answer) {
        String path = answer.request().uri().getRawPath();
        List<String> wrong = wrong(answer.request().method(), path, answer);
        if (!wrong.isEmpty()) {
            throw new AssertionError(answer.request().method() + " " + path + " is answered with " + answer.statusCode()
                    + " " + text(answer.body()) + ": " + wrong);
        }
        return answer;
    }

    /// What is wrong with an answer; nothing where it keeps to the contract. What the contract has no operation for
    /// must be answered with an error of the contract.
    ///
    /// @param path as it was asked, with the base path
    public List<String> wrong(String method, String path, HttpResponse<?> answer) {
        List<String> wrong = new ArrayList<>();
        if (answer.headers().firstValue("X-Request-Id").isEmpty()) {
            wrong.add("no X-Request-Id");
        }
        Optional<String> response = operation(method, path).flatMap(each -> response(each, answer.statusCode()));
        if (response.isEmpty()) {
            boolean mayBe = operation(method, path).isEmpty()
                    && (answer.statusCode() == 404 || answer.statusCode() == 405 || answer.statusCode() == 400);
            if (!mayBe) {
                wrong.add("the contract has no such status");
            }
            wrong.addAll(body("/components/schemas/Error", answer));
            return wrong;
        }
        JsonNode described = document.at(response.get());
        described.path("headers").properties().forEach(header -> {
            String place = resolved(response.get() + "/headers/" + header.getKey());
            Optional<String> value = answer.headers().firstValue(header.getKey());
            if (document.at(place).path("required").asBoolean(false) && value.isEmpty()) {
                wrong.add("no header " + header.getKey());
            }
            value.filter(_ -> !isNumber(document.at(place + "/schema")))
                    .ifPresent(text -> contract.schema(place + "/schema")
                            .validate(StringNode.valueOf(text))
                            .forEach(error -> wrong.add(header.getKey() + ": " + error.getMessage())));
        });
        JsonNode content = described.path("content");
        String type = answer.headers()
                .firstValue("Content-Type")
                .map(each -> each.split(";", 2)[0].strip())
                .orElse("");
        if (content.isEmpty()) {
            if (!text(answer.body()).isEmpty()) {
                wrong.add("a body where the contract has none");
            }
        } else if (!content.has(type)) {
            wrong.add("the type " + type);
        } else if (type.equals("application/json")) {
            wrong.addAll(body(response.get() + "/content/application~1json/schema", answer));
        }
        return wrong;
    }

    private static boolean isNumber(JsonNode schema) {
        return schema.path("type").asString("").equals("integer");
    }

    private List<String> body(String schema, HttpResponse<?> answer) {
        try {
            JsonNode body = Json.mapper().reader().readTree(text(answer.body()));
            return contract.schema(schema).validate(body).stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                    .toList();
        } catch (JacksonException none) {
            return List.of("no JSON: " + text(answer.body()));
        }
    }

    private static String text(Object body) {
        return switch (body) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> body.toString();
        };
    }

    /// The pointer of the operation that a request is for; fixed paths before those with variables.
    private Optional<String> operation(String method, String asked) {
        if (!asked.startsWith(WebServer.BASE)) {
            return Optional.empty();
        }
        String path = asked.substring(WebServer.BASE.length());
        return document.path("paths").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(each -> path.matches(each.replace(".", "\\.").replaceAll("\\{[a-z_]+}", "[^/]+")))
                .min(java.util.Comparator.comparing(each -> each.contains("{")))
                .map(each -> "/paths/" + each.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> !document.at(pointer).isMissingNode());
    }

    private Optional<String> response(String operation, int status) {
        JsonNode responses = document.at(operation + "/responses");
        String name = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
        if (!responses.has(name) || (name.equals("default") && status < 400)) {
            return Optional.empty();
        }
        return Optional.of(resolved(operation + "/responses/" + name));
    }

    private String resolved(String pointer) {
        String reference = document.at(pointer).path("$ref").asString("");
        return reference.isEmpty() ? pointer : resolved(reference.substring(1));
    }

    /// The parameters of an operation, as `GET /verses/{osis}`.
    List<Parameter> parameters(String operation) {
        String[] parts = operation.split(" ", 2);
        return contract.operation(parts[0], parts[1]).parameters();
    }

    JsonNode document() {
        return document;
    }
}
