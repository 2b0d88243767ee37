package org.verseprojection.cloud.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What requests and upgrades have in common: who asks, how often, with which parameters.
record Exchange(Guards guards) {
    private static final String BEARER = "Bearer ";

    /// Headers of every answer. What is served is no page unless an operation says so.
    static void secure(Response response, String requestId) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("X-Request-Id", requestId);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    static String address(Request request) {
        return Optional.ofNullable(Request.getRemoteAddr(request)).orElse("-");
    }

    static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /// Counts the request, and finds out who asks. Those who fail to show a good token are counted by address, so that
    /// tokens cannot be guessed at will.
    @Nullable
    Principal admitted(Request request, Response response, Access access, Optional<String> token) throws Problem {
        if (access == Access.INTERNAL) {
            if (!guards.internal()
                    .admits(address(request), header(request, "X-Internal-Key").orElse(""))) {
                count(response, Access.SIGN_IN, "address:" + address(request));
                throw new Problem(ErrorCode.FORBIDDEN, "This is for the internal network.");
            }
            return null;
        }
        if (access == Access.PROBE) {
            return null;
        }
        if (access == Access.PUBLIC || access == Access.SIGN_IN) {
            count(response, access, "address:" + address(request));
            return null;
        }
        Principal principal;
        try {
            principal = guards.accounts().authenticate(token.orElseThrow(Problem::unauthorized));
        } catch (Problem refused) {
            count(response, access, "address:" + address(request));
            throw refused;
        }
        count(response, access, "account:" + principal.account());
        if (access == Access.ADMIN && principal.role() != Role.ADMIN) {
            throw new Problem(ErrorCode.FORBIDDEN, "This is for administrators.");
        }
        return principal;
    }

    private void count(Response response, Access access, String key) throws Problem {
        Admission.Verdict verdict = guards.admission().admit(access, key);
        if (verdict.limit() == 0) {
            return;
        }
        Map<String, String> limits = Map.of(
                "RateLimit-Limit", Long.toString(verdict.limit()),
                "RateLimit-Remaining", Long.toString(verdict.remaining()),
                "RateLimit-Reset", Long.toString(verdict.reset().plusMillis(999).toSeconds()));
        if (!verdict.allowed()) {
            throw Problem.tooMany(verdict.after(), limits);
        }
        limits.forEach((name, value) -> response.getHeaders().put(name, value));
    }

    static Optional<String> bearer(Request request) {
        return header(request, "Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /// The request as operations see it, once its parameters keep to the contract.
    static Call call(
            Request request,
            Map<String, String> path,
            Contract.Operation operation,
            @Nullable JsonNode body,
            @Nullable Principal principal)
            throws Problem {
        Map<String, String> query = query(request);
        List<Detail> wrong = operation.parameters().stream()
                .flatMap(each -> each
                        .wrong(
                                switch (each.in()) {
                                    case "path" -> Optional.ofNullable(path.get(each.name()));
                                    case "query" -> Optional.ofNullable(query.get(each.name()));
                                    default -> header(request, each.name());
                                })
                        .stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        if (!Stream.concat(path.values().stream(), query.values().stream()).allMatch(Soundness::isSound)) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The address cannot be read.");
        }
        return new Call(
                address(request),
                path,
                name -> Optional.ofNullable(query.get(name)),
                name -> header(request, name),
                body,
                principal);
    }

    private static Map<String, String> query(Request request) throws Problem {
        Map<String, String> values = new HashMap<>();
        try {
            Fields fields = Request.extractQueryParameters(request);
            for (Fields.Field field : fields) {
                values.put(field.getName(), field.getValue());
            }
        } catch (RuntimeException broken) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The address cannot be read.");
        }
        return values;
    }

    /// The first subprotocol that `part` makes something of.
    static Optional<String> subprotocol(Request request, UnaryOperator<String> part) {
        for (HttpField field : request.getHeaders().getFields("Sec-WebSocket-Protocol")) {
            for (String value : field.getValues()) {
                if (!part.apply(value).isEmpty()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }
}
