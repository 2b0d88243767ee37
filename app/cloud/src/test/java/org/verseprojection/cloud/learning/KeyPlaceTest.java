package org.verseprojection.cloud.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.cloud.database.Database;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.database.OneServer;

/// A key that all nodes share.
class KeyPlaceTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database =
                Database.open(new DatabaseConfig(Optional.of(OneServer.freshDatabase()), Optional.empty(), folder, 4));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSealedKeyIsTheSameForAllNodesAndIsNotReadable() throws Exception {
        KeyPlace place = new KeyPlace(
                new LearningConfig(OptionalInt.empty(), Optional.of("a common secret"), folder.resolve("none")));
        LearningKey one = database.<LearningKey, Exception>shared(place::key);
        LearningKey other = database.<LearningKey, Exception>shared(place::key);
        assertEquals(one.id(), other.id());
        byte[] sealed = database.shared(handle -> handle.createQuery("SELECT sealed FROM learning_keys")
                .mapTo(byte[].class)
                .one());
        String hex = HexFormat.of().formatHex(sealed);
        byte[] secret = one.secretHalf();
        assertFalse(hex.contains(HexFormat.of().formatHex(secret, secret.length - 32, secret.length)));
        KeyPlace wrong = new KeyPlace(
                new LearningConfig(OptionalInt.empty(), Optional.of("another secret"), folder.resolve("none")));
        assertThrows(GeneralSecurityException.class, () -> database.<LearningKey, Exception>shared(wrong::key));
        assertFalse(Files.exists(folder.resolve("none")));
    }
}
