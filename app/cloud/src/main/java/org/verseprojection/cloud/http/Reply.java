package org.verseprojection.cloud.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// An answer that is no error.
public sealed interface Reply {
    /// Headers besides those that every answer has.
    Map<String, String> headers();

    /// A body in JSON, made from a record, a map or a node.
    record Json(int status, Object body, Map<String, String> headers) implements Reply {
        public Json(Object body) {
            this(200, body, Map.of());
        }
    }

    /// Bytes of a type.
    record Bytes(int status, String contentType, byte[] body, Map<String, String> headers) implements Reply {}

    /// Only a status, as 204 and 304 have.
    record Empty(int status, Map<String, String> headers) implements Reply {}

    /// Sends a browser elsewhere.
    record Redirect(String location) implements Reply {
        @Override
        public Map<String, String> headers() {
            return Map.of("Location", location);
        }
    }

    /// A body that is written while it is made; `writer` may wait for who reads.
    record Streamed(String contentType, Writer writer, Map<String, String> headers) implements Reply {}

    /// Writes a body.
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
