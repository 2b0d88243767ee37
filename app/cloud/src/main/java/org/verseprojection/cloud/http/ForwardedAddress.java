package org.verseprojection.cloud.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Believes what the proxy in front of this server says of its client. Only the last address of `X-Forwarded-For`
/// counts, which that proxy wrote itself: whatever stands before it came with the request and may be made up. The
/// header `Forwarded` is not read, since many proxies pass it on as it came.
final class ForwardedAddress implements HttpConfiguration.Customizer {
    private static final String STRICT = "max-age=31536000";

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        if (last(request, "X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isPresent()) {
            answer.put("Strict-Transport-Security", STRICT);
        }
        return last(request, "X-Forwarded-For")
                .flatMap(ForwardedAddress::literal)
                .<Request>map(address -> from(request, new InetSocketAddress(address, 0)))
                .orElse(request);
    }

    private static Optional<String> last(Request request, String header) {
        List<String> values = request.getHeaders().getCSV(header, false);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.getLast().strip());
    }

    /// An address in figures; names are never looked up.
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Request from(Request request, InetSocketAddress client) {
        ConnectionMetaData seen = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
                return client;
            }
        };
        return new Request.Wrapper(request) {
            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return seen;
            }
        };
    }
}
