package org.verseprojection.cloud.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;

/// `/listen`: a page that streams a microphone and shows what is found. It runs no script but its own files.
public final class ListenPage {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'",
            "Permissions-Policy",
            "microphone=(self), camera=(), geolocation=()",
            "Cache-Control",
            "no-cache");

    private final Reply page = file("listen.html", "text/html; charset=utf-8");
    private final Map<String, Reply> files = Map.of(
            "listen.js", file("listen.js", "text/javascript; charset=utf-8"),
            "microphone.js", file("microphone.js", "text/javascript; charset=utf-8"),
            "listen.css", file("listen.css", "text/css; charset=utf-8"));

    /// The page and its files.
    public List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("GET", "/listen", Access.PUBLIC, _ -> page),
                new Endpoint("GET", "/listen/{file}", Access.PUBLIC, this::one));
    }

    private Reply one(Call call) throws Problem {
        Reply reply = files.get(call.path("file"));
        if (reply == null) {
            throw new Problem(ErrorCode.NOT_FOUND, "There is nothing here.");
        }
        return reply;
    }

    private static Reply file(String name, String type) {
        try (InputStream in = ListenPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new Reply.Bytes(200, type, in.readAllBytes(), HEADERS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
