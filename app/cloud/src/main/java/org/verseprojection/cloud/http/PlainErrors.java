package org.verseprojection.cloud.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what the web server itself refuses, such as a header that is too long, as the contract has errors. Says
/// nothing of what failed inside.
final class PlainErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String id = RequestIds.of(Exchange.header(request, "X-Request-Id"));
        Exchange.secure(response, id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        ErrorCode code = code(response.getStatus());
        response.setStatus(response.getStatus() == 0 ? code.status() : response.getStatus());
        response.write(
                true, ByteBuffer.wrap(ErrorBody.of(new Problem(code, "The request cannot be served."), id)), callback);
        return true;
    }

    private static ErrorCode code(int status) {
        for (ErrorCode each : ErrorCode.values()) {
            if (each.status() == status) {
                return each;
            }
        }
        return status >= 500 ? ErrorCode.INTERNAL : ErrorCode.BAD_REQUEST;
    }
}
