package org.verseprojection.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus.Phase;

/// The whole way over TLS, and every way in which it is not to be trusted.
class TlsTest {
    @Test
    void worksOverTlsWithNothingBefore() throws Exception {
        try (Booth booth = new Booth()) {
            booth.signIn(booth.server.uri(), booth.church.email(), RealServer.PASSWORD);
            booth.sync(Rows.picked("god so loved the world"));
            assertEquals(List.of("god so loved the world"), booth.stored());
            assertEquals(List.of(), booth.front.requests);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        try (Booth booth = new Booth(RealServer.shared().certificate, Optional.empty())) {
            assertTrue(refusal(booth, booth.front.uri()).startsWith("The server cannot be trusted"));
            assertEquals(List.of(), booth.front.requests, "not a byte of the password went there");
            assertTrue(refusal(booth, booth.server.uri()).startsWith("The server cannot be trusted"));
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused(@TempDir Path folder) throws Exception {
        KeyStore store = Certificates.make(folder, "elsewhere.example", "-1d", 365);
        try (Booth booth = new Booth(store, Optional.of(Certificates.trust(store)))) {
            assertTrue(refusal(booth, booth.front.uri()).startsWith("The server cannot be trusted"));
            assertEquals(List.of(), booth.front.requests);
        }
    }

    @Test
    void aCertificateThatRanOutPointsToTheClock(@TempDir Path folder) throws Exception {
        KeyStore store = Certificates.make(folder, "localhost", "-10d", 5);
        try (Booth booth = new Booth(store, Optional.of(Certificates.trust(store)))) {
            String words = refusal(booth, booth.front.uri());
            assertTrue(words.contains("clock"), words);
        }
    }

    @Test
    void plainTextWhereTlsWasExpectedIsRefused() throws Exception {
        byte[] page = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Booth booth = new Booth();
                ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = plain.accept()) {
                    client.getOutputStream().write(page);
                    client.getInputStream().readAllBytes();
                } catch (IOException over) {
                    // the client went away
                }
            });
            URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort());
            String words = refusal(booth, address);
            assertTrue(words.startsWith("The server cannot be trusted"), words);
        }
    }

    @Test
    void aServerThatStopsBeingTrustworthyIsTroubleAndNothingGoesOut(@TempDir Path folder) throws Exception {
        KeyStore other = Certificates.make(folder, "localhost", "-2d", 365);
        try (Booth booth = new Booth(other, Optional.of(RealServer.shared().trust))) {
            booth.signedInBefore(booth.front.uri());
            booth.keep(Rows.picked("god so loved the world"));
            booth.start();
            var trouble = booth.until(Phase.TROUBLE);
            assertTrue(trouble.words().startsWith("The server cannot be trusted"), trouble.words());
            assertEquals(1, trouble.waiting());
            assertEquals(List.of(), booth.front.requests);
        }
    }

    private static String refusal(Booth booth, URI address) {
        var refused = assertThrows(
                CloudException.class,
                () -> booth.client().signIn(address, booth.church.email(), RealServer.PASSWORD.toCharArray()));
        return String.valueOf(refused.getMessage());
    }
}
