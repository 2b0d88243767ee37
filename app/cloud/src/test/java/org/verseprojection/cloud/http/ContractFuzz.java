package org.verseprojection.cloud.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Asks a running server for every operation of the contract, with requests that keep to its schemas and with others,
/// always the same ones for a seed. No answer may be a failure of the server, each must keep to the contract, and
/// requests that do not keep to it must be refused.
public final class ContractFuzz {
    private static final int FAILURE = 500;

    private final ContractCheck check = new ContractCheck();
    private final Contract contract = Contract.load();
    private final URI base;
    private final Map<String, String> headers;
    private final HttpClient client;
    private final Random random;
    private final Instances instances;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();

    /// Will ask it.
    ///
    /// @param base the server's address with the base path
    /// @param headers sent with each request, as `Authorization`
    public ContractFuzz(HttpClient client, URI base, Map<String, String> headers, long seed) {
        this.client = client;
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.random = new Random(seed);
        this.instances = new Instances(contract.document(), seed);
    }

    /// Asks for an operation.
    ///
    /// @param operation as `PUT /settings`
    /// @param times how many valid requests, and as many invalid ones
    public void ask(String operation, int times) throws IOException, InterruptedException {
        String[] parts = operation.split(" ", 2);
        String pointer = "/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase(java.util.Locale.ROOT);
        JsonNode described = contract.document().at(pointer);
        Contract.Operation checked = contract.operation(parts[0], parts[1]);
        JsonNode schema = described.at("/requestBody/content/application~1json/schema");
        for (int i = 0; i < times * 2; i++) {
            boolean valid = i % 2 == 0;
            Map<String, String> values = new HashMap<>();
            boolean good = true;
            for (JsonNode parameter : described.path("parameters")) {
                String name = parameter.path("name").asString();
                boolean inPath = parameter.path("in").asString().equals("path");
                if (inPath || parameter.path("required").asBoolean(false) || random.nextBoolean()) {
                    String value = instances.valid(parameter.path("schema")).asString();
                    values.put(name, valid || random.nextBoolean() ? value : strange(inPath));
                }
                if (parameter.path("required").asBoolean(false) && !inPath && !valid && random.nextInt(4) == 0) {
                    values.remove(name);
                }
            }
            // A header that no client can send is none.
            values.entrySet()
                    .removeIf(each -> isHeader(described, each.getKey())
                            && !each.getValue().chars().allMatch(c -> c > 32 && c < 127));
            for (Contract.Parameter parameter : checked.parameters()) {
                Optional<String> value = Optional.ofNullable(values.get(parameter.name()));
                good &= parameter.wrong(value).isEmpty()
                        && value.filter(v -> !Soundness.isSound(v)).isEmpty();
            }
            Optional<JsonNode> body = Optional.empty();
            if (!schema.isMissingNode()) {
                JsonNode made = instances.valid(schema);
                body = Optional.of(valid ? made : instances.changed(made));
                good &= checked.wrong(Json.mapper().readTree(bytes(body.get()))).isEmpty();
            }
            send(operation, parts[0], path(parts[1], described, values), values, body, good);
        }
    }

    private static boolean isHeader(JsonNode described, String name) {
        for (JsonNode parameter : described.path("parameters")) {
            if (parameter.path("name").asString().equals(name)) {
                return parameter.path("in").asString().equals("header");
            }
        }
        return false;
    }

    private String strange(boolean inPath) {
        return switch (random.nextInt(6)) {
            case 0 -> inPath ? "-" : "";
            case 1 -> "x".repeat(3000);
            case 2 -> "a\0b";
            case 3 -> "' OR 1=1";
            case 4 -> "ä😀%";
            default -> "John.3.16-";
        };
    }

    private static String path(String template, JsonNode described, Map<String, String> values) {
        String path = template;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").asString();
            Optional<String> value = Optional.ofNullable(values.get(name)).map(ContractFuzz::encoded);
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value.orElse("-"));
                case "query" -> value.ifPresent(text -> query.add(name + "=" + text));
                default -> {}
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /// As it goes over the network.
    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void send(
            String operation,
            String method,
            String path,
            Map<String, String> values,
            Optional<JsonNode> body,
            boolean good)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        Optional.ofNullable(values.get("If-None-Match")).ifPresent(value -> request.header("If-None-Match", value));
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body.get())));
        } else {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        statuses.computeIfAbsent(operation, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
        List<String> broken =
                new ArrayList<>(check.wrong(method, answer.request().uri().getRawPath(), answer));
        if (status >= FAILURE) {
            broken.add("a failure");
        }
        if (!good && status < 400) {
            broken.add("taken, although it does not keep to the contract");
        }
        if (good && (status == 415 || status == 405 || (status == 400 && !operation.contains("/auth/")))) {
            broken.add("refused, although it keeps to the contract");
        }
        if (!broken.isEmpty() && wrong.size() < 20) {
            wrong.add(broken + " " + status + " " + method + " " + path + " "
                    + body.map(JsonNode::toString).orElse("") + " -> " + answer.body());
        }
    }

    /// What was wrong so far.
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// How often each status was the answer to each operation.
    public Map<String, Map<Integer, Integer>> statuses() {
        return Map.copyOf(statuses);
    }
}
