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
import org.verseprojection.sync.api.Api;

/// The whole way over TLS, and every way in which it is not to be trusted.
class TlsTest {
    @Test
    void worksOverTls(@TempDir Path folder) throws Exception {
        KeyStore store = Certificates.make(folder, "localhost", "-1d", 365);
        try (Booth booth = booth(store, Optional.of(Certificates.trust(store)))) {
            booth.signedIn();
            booth.sync(Rows.picked("god so loved the world"));
            assertEquals(1, booth.server.state.stored().size());
            assertEquals(List.of(), booth.server.violations);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
        KeyStore store = Certificates.make(folder, "localhost", "-1d", 365);
        try (Booth booth = booth(store, Optional.empty())) {
            assertTrue(refusal(booth, booth.server.uri()).startsWith("The server cannot be trusted"));
            assertEquals(List.of(), booth.server.requests, "not a byte of the password went there");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused(@TempDir Path folder) throws Exception {
        KeyStore store = Certificates.make(folder, "elsewhere.example", "-1d", 365);
        try (Booth booth = booth(store, Optional.of(Certificates.trust(store)))) {
            assertTrue(refusal(booth, booth.server.uri()).startsWith("The server cannot be trusted"));
            assertEquals(List.of(), booth.server.requests);
        }
    }

    @Test
    void aCertificateThatRanOutPointsToTheClock(@TempDir Path folder) throws Exception {
        KeyStore store = Certificates.make(folder, "localhost", "-10d", 5);
        try (Booth booth = booth(store, Optional.of(Certificates.trust(store)))) {
            String words = refusal(booth, booth.server.uri());
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
        KeyStore store = Certificates.make(folder, "localhost", "-1d", 365);
        KeyStore other = Certificates.make(folder, "localhost", "-2d", 365);
        try (Booth booth = booth(store, Optional.of(Certificates.trust(other)))) {
            booth.signedInBefore(booth.server.uri());
            booth.keep(Rows.picked("god so loved the world"));
            booth.start();
            var trouble = booth.until(Phase.TROUBLE);
            assertTrue(trouble.words().startsWith("The server cannot be trusted"), trouble.words());
            assertEquals(1, trouble.waiting());
            assertEquals(List.of(), booth.server.requests);
        }
    }

    private static Booth booth(KeyStore store, Optional<Api.Trust> trust) throws Exception {
        TestTime time = new TestTime(0);
        return new Booth(time, time, Optional.of(Certificates.server(store)), trust);
    }

    private static String refusal(Booth booth, URI address) {
        var refused = assertThrows(
                CloudException.class,
                () -> booth.client().signIn(address, CloudState.EMAIL, CloudState.PASSWORD.toCharArray()));
        return String.valueOf(refused.getMessage());
    }
}
