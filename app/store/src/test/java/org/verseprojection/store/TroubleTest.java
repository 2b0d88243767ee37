package org.verseprojection.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of each trouble.
class TroubleTest {
    @TempDir
    Path folder;

    @Test
    void everyTroubleHasItsWordsInBothLanguages() throws MissingResourceException {
        for (Trouble trouble : Trouble.values()) {
            String english = new Texts(Locale.FRENCH).of(trouble.key());
            String german = new Texts(Locale.GERMANY).of(trouble.key());
            assertTrue(!english.isBlank() && !german.isBlank() && !english.equals(german), trouble.key());
        }
        assertEquals(Optional.empty(), Notice.read(new Layout(folder), new TestClock().instant()));
    }
}
