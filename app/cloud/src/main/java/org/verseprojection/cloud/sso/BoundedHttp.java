package org.verseprojection.cloud.sso;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks an identity provider, and believes it no more than it must: no redirect is followed, no answer may be longer
/// than 256 KiB or take longer than allowed, however it trickles, and a provider that is reached by HTTPS can send us
/// nowhere without it. Safe for threads.
final class BoundedHttp implements HTTPRequestSender, ResourceRetriever {
    private static final int MOST = 256 << 10;
    private static final int OK = 200;

    private final HttpClient client;
    private final Duration timeout;
    private final boolean secure;

    /// @param secure whether only HTTPS is spoken
    BoundedHttp(Duration timeout, boolean secure) {
        this.timeout = timeout;
        this.secure = secure;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /// The address, where it may be asked.
    ///
    /// @throws IOException where it may not
    URI checked(@Nullable URI address) throws IOException {
        if (address == null) {
            throw new IOException("The provider leaves an address out.");
        }
        boolean https = "https".equals(address.getScheme());
        if (!https && (secure || !"http".equals(address.getScheme()))) {
            throw new IOException("The provider names an address without HTTPS.");
        }
        return address;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(checked(request.getURI())).timeout(timeout);
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        asked.method(
                request.getMethod().name(),
                Optional.ofNullable(request.getBody())
                        .map(HttpRequest.BodyPublishers::ofString)
                        .orElse(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> got = answer(asked.build());
        HTTPResponse answer = new HTTPResponse(got.statusCode());
        try {
            answer.setContentType(got.headers().firstValue("Content-Type").orElse("application/octet-stream"));
        } catch (ParseException broken) {
            throw new IOException("The provider's answer has no type.");
        }
        answer.setBody(got.body());
        return answer;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(checked(URI.create(url.toString())))
                .timeout(timeout)
                .build();
        HttpResponse<String> got = answer(request);
        if (got.statusCode() != OK) {
            throw new IOException("The provider answers " + got.statusCode() + ".");
        }
        return new Resource(got.body(), got.headers().firstValue("Content-Type").orElse(""));
    }

    /// The client's own time limit ends with the headers.
    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("The provider takes too long.");
        } catch (ExecutionException failed) {
            throw new IOException("The provider cannot be asked.", failed.getCause());
        } catch (InterruptedException ended) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
