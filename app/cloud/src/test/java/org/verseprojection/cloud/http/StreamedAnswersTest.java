package org.verseprojection.cloud.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A body that is written while it is made is whole, or can be seen not to be.
class StreamedAnswersTest {
    private static final byte[] LINE = "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);

    private static Served serving(Reply.Writer writer) throws IOException {
        return Served.of(List.of(new Endpoint(
                "GET",
                "/feedback/export",
                Access.ADMIN,
                _ -> new Reply.Streamed("application/x-ndjson", writer, Map.of()))));
    }

    private static HttpResponse<String> answer(Served served) throws Exception {
        return served.send(served.request("/feedback/export").header("Authorization", "Bearer admin"));
    }

    @Test
    void oneThatIsWrittenToItsEndIsWhole() throws Exception {
        try (Served served = serving(out -> {
            out.write(LINE);
            out.write(LINE);
        })) {
            HttpResponse<String> answer = answer(served);
            assertEquals(200, answer.statusCode());
            assertEquals("{\"a\":1}\n{\"a\":1}\n", answer.body());
        }
        try (Served served = serving(_ -> {})) {
            assertEquals("", answer(served).body());
        }
    }

    @Test
    void oneThatFailsBeforeItsFirstByteIsAnError() throws Exception {
        try (Served served = serving(_ -> {
            throw new IllegalStateException("secret detail");
        })) {
            ErrorAnswersTest.error(answer(served), 500, "internal");
        }
        try (Served served = serving(_ -> {
            throw new Unavailable(new IOException("gone"));
        })) {
            ErrorAnswersTest.error(answer(served), 503, "unavailable");
        }
    }

    @Test
    void oneThatFailsLaterBreaksOff() throws Exception {
        for (RuntimeException failure :
                List.of(new IllegalStateException("secret detail"), new Unavailable(new IOException("gone")))) {
            try (Served served = serving(out -> {
                out.write(LINE);
                throw failure;
            })) {
                assertThrows(IOException.class, () -> answer(served));
                String raw = served.raw(
                        "GET /api/v1/feedback/export HTTP/1.1|Host: a|Authorization: Bearer admin|Connection: close||");
                assertTrue(raw.startsWith("HTTP/1.1 200 "), raw);
                assertFalse(raw.endsWith("\r\n0\r\n\r\n"), raw);
            }
        }
    }
}
