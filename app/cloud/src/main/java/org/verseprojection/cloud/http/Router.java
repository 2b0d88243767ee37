package org.verseprojection.cloud.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the operation that a request is for. Immutable.
final class Router {
    private final List<Route> routes;
    private final Map<String, List<Route>> fixed = new HashMap<>();

    Router(Contract contract, Collection<Endpoint> endpoints) {
        routes = endpoints.stream()
                .map(each -> new Route(
                        each, List.of(each.path().split("/", -1)), contract.operation(each.method(), each.path())))
                .toList();
        for (Route route : routes) {
            if (route.steps().stream().noneMatch(Router::isVariable)) {
                fixed.computeIfAbsent(route.endpoint().path(), path -> new ArrayList<>())
                        .add(route);
            }
        }
    }

    /// An operation, and what its body and parameters are checked by.
    record Route(Endpoint endpoint, List<String> steps, Contract.Operation operation) {}

    /// The operation that was asked for, with what stands in its path.
    record Found(Route route, Map<String, String> path) {}

    /// @param path below the base path, not yet decoded
    /// @throws Problem 404 where there is nothing, 405 where there is with another method
    Found find(String method, String path) throws Problem {
        List<Route> here = fixed.getOrDefault(path, List.of());
        for (Route route : here) {
            if (route.endpoint().method().equals(method)) {
                return new Found(route, Map.of());
            }
        }
        if (!here.isEmpty()) {
            throw notAllowed(here);
        }
        List<String> steps = List.of(path.split("/", -1));
        List<Route> fitting =
                routes.stream().filter(each -> fits(each.steps(), steps)).toList();
        for (Route route : fitting) {
            if (route.endpoint().method().equals(method)) {
                return new Found(route, variables(route.steps(), steps));
            }
        }
        if (fitting.isEmpty()) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is nothing here.");
        }
        throw notAllowed(fitting);
    }

    private static Problem notAllowed(List<Route> routes) {
        String methods = String.join(
                ", ", routes.stream().map(each -> each.endpoint().method()).toList());
        return new Problem(
                ErrorCode.NOT_ALLOWED, "Allowed here: " + methods + ".", List.of(), Map.of("Allow", methods));
    }

    private static boolean fits(List<String> pattern, List<String> steps) {
        if (pattern.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!isVariable(pattern.get(i)) && !pattern.get(i).equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variables(List<String> pattern, List<String> steps) throws Problem {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (isVariable(pattern.get(i))) {
                values.put(name(pattern.get(i)), decoded(steps.get(i)));
            }
        }
        return values;
    }

    private static String decoded(String step) throws Problem {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The address cannot be read.");
        }
    }

    private static boolean isVariable(String step) {
        return step.startsWith("{");
    }

    private static String name(String variable) {
        return Optional.of(variable).map(v -> v.substring(1, v.length() - 1)).orElseThrow();
    }
}
