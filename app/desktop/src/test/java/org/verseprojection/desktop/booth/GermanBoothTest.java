package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Worded;
import org.verseprojection.domain.Wording;

/// What goes wrong is said in the language of the windows, wherever it went wrong.
class GermanBoothTest extends BoothTest {
    GermanBoothTest() {
        language = Locale.GERMAN;
    }

    @Test
    void soundThatCannotBeHad() {
        microphone = false;
        ready();
        until(() -> notice(Notice.Subject.MICROPHONE).isPresent());
        assertEquals(
                "Es gibt keine Datei " + folder.resolve("missing.wav") + ": Prüfen Sie Namen und Ordner.",
                notice(Notice.Subject.MICROPHONE).orElseThrow());
    }

    @Test
    void aModelThatFailsWhileItHears() {
        broken = Optional.of(new Broken());
        ready();
        speak(8);
        until(() -> notice(Notice.Subject.MICROPHONE).isPresent());
        assertEquals("Es ist kaputt", notice(Notice.Subject.MICROPHONE).orElseThrow());
    }

    @Test
    void aModelThatCannotBeLoaded() {
        booth.loader().failed(new Broken().wording());
        until(() -> notice(Notice.Subject.MODEL).isPresent());
        assertEquals("Es ist kaputt", notice(Notice.Subject.MODEL).orElseThrow());
    }

    private Optional<String> notice(Notice.Subject subject) {
        return booth.notices().stream()
                .filter(each -> each.subject() == subject && each.severity() == Notice.Severity.ERROR)
                .map(Notice::text)
                .findFirst();
    }

    private static final class Broken extends RuntimeException implements Worded {
        private static final long serialVersionUID = 1;

        @Override
        public Wording wording() {
            return locale -> locale.equals(Locale.GERMAN) ? "Es ist kaputt" : "It is broken";
        }
    }
}
