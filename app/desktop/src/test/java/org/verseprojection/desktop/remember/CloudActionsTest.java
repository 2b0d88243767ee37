package org.verseprojection.desktop.remember;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where a password may be sent.
final class CloudActionsTest {
    @Test
    void aPasswordGoesNowhereReadable() {
        assertEquals(Optional.of(URI.create("https://a.org/api")), CloudActions.address(" a.org/api "));
        assertEquals(Optional.of(URI.create("http://localhost:8080")), CloudActions.address("http://localhost:8080"));
        for (String bad : List.of("http://a.org", "ftp://a.org", "https://me:you@a.org", "", "a b", "https://")) {
            assertEquals(Optional.empty(), CloudActions.address(bad), bad);
        }
    }
}
