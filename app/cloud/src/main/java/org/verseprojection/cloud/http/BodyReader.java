package org.verseprojection.cloud.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/// Reads bodies, none longer and none slower than allowed.
final class BodyReader {
    private static final long GRACE = Duration.ofSeconds(10).toNanos();
    private static final long NANOS_A_BYTE = Duration.ofSeconds(1).toNanos() / 4096;
    private static final int MOST_DRAINED = 4 << 20;
    private static final int PIECE = 16 << 10;

    private BodyReader() {}

    /// A whole body: in ten seconds and one more for each 4 KiB.
    ///
    /// @throws Problem 413 where it is longer, 408 where it is slower, 400 where it is no HTTP
    static byte[] read(Request request, int most) throws Problem, IOException {
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
        long start = System.nanoTime();
        byte[] bytes = new byte[request.getLength() < 0 ? PIECE : (int) request.getLength() + 1];
        int length = 0;
        try (InputStream in = Content.Source.asInputStream(request)) {
            while (true) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, most + 1));
                }
                int read = in.read(bytes, length, bytes.length - length);
                if (read < 0) {
                    return Arrays.copyOf(bytes, length);
                }
                length += read;
                if (length > most) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() - start > GRACE + length * NANOS_A_BYTE) {
                    throw new Problem(ErrorCode.TIMEOUT, "The body took too long.");
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof HttpException || broken.getCause() instanceof HttpException) {
                throw new Problem(ErrorCode.BAD_REQUEST, "The body cannot be read.");
            }
            throw broken;
        }
    }

    private static Problem tooLarge(int most) {
        return new Problem(ErrorCode.TOO_LARGE, "At most " + most + " bytes.");
    }

    /// Ends an exchange whose answer has been written, once the rest of the body was read, for a while. A client that
    /// still sends would else find its connection reset, and the answer lost.
    static Callback thenDrained(Request request, Callback callback) {
        return Callback.from(
                () -> {
                    if (request.getHeaders().contains(HttpHeader.EXPECT)) {
                        callback.succeeded();
                    } else {
                        Thread.ofVirtual().name("drain").start(() -> {
                            drain(request);
                            callback.succeeded();
                        });
                    }
                },
                callback::failed);
    }

    private static void drain(Request request) {
        long start = System.nanoTime();
        byte[] piece = new byte[PIECE];
        long length = 0;
        try (InputStream in = Content.Source.asInputStream(request)) {
            for (int read = 0; read >= 0 && length < MOST_DRAINED; length += read) {
                read = in.read(piece);
                if (System.nanoTime() - start > GRACE) {
                    return;
                }
            }
        } catch (IOException | RuntimeException gone) {
            // The client has its answer, or has gone.
            return;
        }
    }
}
