package org.verseprojection.cloud.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.JsonNode;

class LogsTest {
    private static JsonNode line(String message, Optional<Throwable> thrown) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("org.example");
        thrown.ifPresent(record::setThrown);
        String line = new JsonLines().format(record);
        assertTrue(line.endsWith("\n") && line.indexOf('\n') == line.length() - 1, line);
        return Json.mapper().readTree(line);
    }

    @Test
    void aLineHasWhatProgramsLookFor() {
        try (var _ = MDC.putCloseable("requestId", "abc123xyz")) {
            JsonNode line = line("first\nsecond", Optional.empty());
            assertEquals("first\nsecond", line.path("message").asString());
            assertEquals("WARNING", line.path("level").asString());
            assertEquals("org.example", line.path("logger").asString());
            assertEquals("abc123xyz", line.path("requestId").asString());
            assertTrue(java.time.Instant.parse(line.path("time").asString()).isBefore(java.time.Instant.MAX));
            assertFalse(line.has("error"));
        }
        assertFalse(line("x", Optional.empty()).has("requestId"));
    }

    @Test
    void addressesAndTokensAreBlottedOut() {
        JsonNode line = line(
                "for booth@example.org with eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
                Optional.of(new IllegalStateException("of pastor.x+y@church.example")));
        assertEquals("for (address) with (token)", line.path("message").asString());
        assertEquals("of (address)", line.at("/error/message").asString());
        assertTrue(line.at("/error/frames").size() > 0);
    }

    @Test
    void rowsThatTheDatabaseRepeatsAreLeftOut() {
        var failure = new IllegalStateException(
                "Key (email)=(secret) [arguments: secret]", new SQLException("Key (email)=(secret)", "23505"));
        JsonNode line = line("failed", Optional.of(failure));
        assertFalse(line.toString().contains("secret"), line.toString());
        assertEquals("23505", line.at("/error/sqlState").asString());
        assertEquals("java.sql.SQLException", line.at("/error/types/1").asString());
    }

    @Test
    void anotherFormatIsRefused() {
        assertThrows(ConfigException.class, () -> Logs.install(new Environment(Map.of("LOG_LEVEL", "loud"))));
        assertThrows(ConfigException.class, () -> Logs.install(new Environment(Map.of("LOG_FORMAT", "xml"))));
    }
}
