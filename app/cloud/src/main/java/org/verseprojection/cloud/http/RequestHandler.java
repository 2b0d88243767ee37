package org.verseprojection.cloud.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Takes a request to its operation and the answer back.
final class RequestHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "PATCH");

    private final Router router;
    private final Exchange exchange;

    RequestHandler(Router router, Exchange exchange) {
        this.router = router;
        this.exchange = exchange;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        String id = RequestIds.of(Exchange.header(request, "X-Request-Id"));
        Exchange.secure(response, id);
        String operation = "-";
        // A method may be any word: what is written down is one of few.
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        MDC.put("requestId", id);
        Exchange.header(request, "traceparent").ifPresent(parent -> MDC.put("traceparent", parent));
        try {
            Router.Found found = router.find(request.getMethod(), path(request));
            operation = found.route().endpoint().path();
            send(response, callback, answer(request, response, found));
        } catch (Problem problem) {
            refuse(response, BodyReader.thenDrained(request, callback), problem, id);
        } catch (Unavailable away) {
            LOG.warn("{} {} has to wait: {}", method, operation, String.valueOf(away.getMessage()));
            if (response.isCommitted()) {
                callback.failed(away);
            } else {
                refuse(response, callback, Problem.unavailable(AGAIN), id);
            }
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("{} {} failed", method, operation, failure);
            fail(response, callback, id);
        }
        exchange.guards()
                .observer()
                .answered(id, method, operation, response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
        MDC.clear();
        return true;
    }

    private static String path(Request request) throws Problem {
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        if (!path.startsWith(WebServer.BASE + "/")) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is nothing here.");
        }
        return path.substring(WebServer.BASE.length());
    }

    private Reply answer(Request request, Response response, Router.Found found) throws Problem, IOException {
        Endpoint endpoint = found.route().endpoint();
        Contract.Operation operation = found.route().operation();
        Principal principal = exchange.admitted(request, response, endpoint.access(), Exchange.bearer(request));
        JsonNode body = operation.body().isPresent() ? body(request, endpoint.maxBytes()) : null;
        Call call = Exchange.call(request, found.path(), operation, body, principal);
        if (body != null) {
            var wrong = operation.wrong(body);
            if (!wrong.isEmpty()) {
                throw Problem.invalid(wrong);
            }
        }
        return endpoint.handler().answer(call);
    }

    private static JsonNode body(Request request, int most) throws Problem, IOException {
        String type = Exchange.header(request, "Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.replace(" ", "").startsWith("application/json;")) {
            throw new Problem(ErrorCode.WRONG_TYPE, "JSON is expected.");
        }
        byte[] bytes = BodyReader.read(request, most);
        @Nullable JsonNode body;
        try {
            body = Json.mapper().readTree(bytes);
        } catch (JacksonException broken) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The body cannot be read as JSON.");
        }
        if (body == null || body.isMissingNode()) {
            throw new Problem(ErrorCode.BAD_REQUEST, "The body is empty.");
        }
        return body;
    }

    private static void send(Response response, Callback callback, Reply reply) throws IOException {
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        switch (reply) {
            case Reply.Json json ->
                write(
                        response,
                        callback,
                        json.status(),
                        "application/json",
                        Json.mapper().writeValueAsBytes(json.body()));
            case Reply.Bytes bytes -> write(response, callback, bytes.status(), bytes.contentType(), bytes.body());
            case Reply.Empty empty -> {
                response.setStatus(empty.status());
                response.write(true, null, callback);
            }
            case Reply.Redirect _ -> {
                response.setStatus(302);
                response.write(true, null, callback);
            }
            case Reply.Streamed streamed -> {
                response.setStatus(200);
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, streamed.contentType());
                // Closed only where it is whole: closing is what tells the client that it is.
                OutputStream out = Content.Sink.asOutputStream(response);
                streamed.writer().write(out);
                out.close();
                callback.succeeded();
            }
        }
    }

    private static void write(Response response, Callback callback, int status, String type, byte[] body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    static void refuse(Response response, Callback callback, Problem problem, String id) {
        problem.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        write(response, callback, problem.code().status(), "application/json", ErrorBody.of(problem, id));
    }

    private static void fail(Response response, Callback callback, String id) {
        if (response.isCommitted()) {
            callback.failed(new IOException("the answer broke off"));
            return;
        }
        refuse(response, callback, new Problem(ErrorCode.INTERNAL, "Something went wrong here."), id);
    }
}
