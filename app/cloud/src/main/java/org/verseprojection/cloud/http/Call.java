package org.verseprojection.cloud.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request that keeps to the contract.
public final class Call {
    private final String address;
    private final Map<String, String> path;
    private final Function<String, Optional<String>> query;
    private final Function<String, Optional<String>> headers;
    private final @Nullable JsonNode body;
    private final @Nullable Principal principal;

    Call(
            String address,
            Map<String, String> path,
            Function<String, Optional<String>> query,
            Function<String, Optional<String>> headers,
            @Nullable JsonNode body,
            @Nullable Principal principal) {
        this.address = address;
        this.path = Map.copyOf(path);
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.principal = principal;
    }

    /// Where it comes from.
    public String address() {
        return address;
    }

    /// What stands in the path where the operation has `{name}`, decoded.
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the operation's path has no " + name);
        }
        return value;
    }

    /// A parameter behind the `?`, decoded; the first of that name.
    public Optional<String> query(String name) {
        return query.apply(name);
    }

    /// A header's value.
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /// The body, which was checked against the contract.
    ///
    /// @throws IllegalStateException where the operation has none
    public JsonNode body() {
        if (body == null) {
            throw new IllegalStateException("the operation has no body");
        }
        return body;
    }

    /// Who asks.
    ///
    /// @throws IllegalStateException where the operation is for anybody
    public Principal principal() {
        if (principal == null) {
            throw new IllegalStateException("the operation is for anybody");
        }
        return principal;
    }
}
