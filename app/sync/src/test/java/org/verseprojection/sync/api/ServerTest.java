package org.verseprojection.sync.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    @ParameterizedTest
    @CsvSource({
        "https://app.verseprojection.com, https://app.verseprojection.com/api/v1",
        "https://app.verseprojection.com/, https://app.verseprojection.com/api/v1",
        "HTTPS://App.VerseProjection.com/api/v1/, https://app.verseprojection.com/api/v1",
        "https://church.example:8443/verses, https://church.example:8443/verses/api/v1",
        "http://localhost:8080, http://localhost:8080/api/v1",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/api/v1",
        "http://[::1]:8080, http://[::1]:8080/api/v1",
    })
    void isReachedAt(String address, String base) {
        assertEquals(Optional.of(new Server(base)), Server.of(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.verseprojection.com",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://192.168.1.10",
                "https://user:secret@app.verseprojection.com",
                "https://app.verseprojection.com/?x=1",
                "https://app.verseprojection.com/#x",
                "ftp://app.verseprojection.com",
                "app.verseprojection.com",
                "file:///etc/passwd",
                "https:///nohost"
            })
    void isNotReachedAt(String address) {
        assertEquals(Optional.empty(), Server.of(URI.create(address)));
    }
}
