package org.verseprojection.cloud.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @Test
    void aSecretMayStandInAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "  hidden-word\n");
        Environment environment = new Environment(Map.of("KEY_FILE", file.toString()));
        assertEquals(Optional.of("hidden-word"), environment.secret("KEY"));
        assertEquals("(set)", environment.summary().get("KEY"));
        assertFalse(environment.summary().toString().contains("hidden-word"));
        Path blank = Files.writeString(folder.resolve("blank"), "\n");
        Environment none = new Environment(Map.of("KEY_FILE", blank.toString()));
        assertEquals(Optional.empty(), none.secret("KEY"));
        assertEquals("(not set)", none.summary().get("KEY"));
    }

    /// A server must not start with a secret that is not the one that was meant.
    @Test
    void aSecretThatIsUnclearIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "one");
        Environment both = new Environment(Map.of("KEY", "another", "KEY_FILE", file.toString()));
        ConfigException two = assertThrows(ConfigException.class, () -> both.secret("KEY"));
        assertEquals("Set KEY or KEY_FILE, and not both.", two.getMessage());
        Environment missing =
                new Environment(Map.of("KEY_FILE", folder.resolve("nowhere").toString()));
        ConfigException unread = assertThrows(ConfigException.class, () -> missing.secret("KEY"));
        assertEquals("The file that KEY_FILE names cannot be read.", unread.getMessage());
    }

    @Test
    void numbersHaveBounds() throws Exception {
        Environment environment = new Environment(Map.of("LEAST", "1", "MOST", " 9 ", "BLANK", " "));
        assertEquals(1, environment.number("LEAST", 5, 1, 9));
        assertEquals(9, environment.number("MOST", 5, 1, 9));
        assertEquals(5, environment.number("BLANK", 5, 1, 9));
        assertEquals(5, environment.number("ABSENT", 5, 1, 9));
        assertEquals("9", environment.summary().get("MOST"));
        for (String wrong : new String[] {"0", "10", "-1", "1.5", "nine", "99999999999", "1e3"}) {
            Environment bad = new Environment(Map.of("N", wrong));
            ConfigException refused = assertThrows(ConfigException.class, () -> bad.number("N", 5, 1, 9), wrong);
            assertEquals("N must be a whole number from 1 to 9.", refused.getMessage());
        }
    }

    @Test
    void flagsAreTrueOrFalse() throws Exception {
        Environment environment = new Environment(Map.of("ON", "true", "OFF", "false"));
        assertTrue(environment.flag("ON", false));
        assertFalse(environment.flag("OFF", true));
        assertTrue(environment.flag("ABSENT", true));
        for (String wrong : new String[] {"yes", "1", "TRUE"}) {
            Environment bad = new Environment(Map.of("F", wrong));
            assertThrows(ConfigException.class, () -> bad.flag("F", false), wrong);
        }
    }
}
