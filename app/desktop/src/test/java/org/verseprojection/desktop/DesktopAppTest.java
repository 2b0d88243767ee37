package org.verseprojection.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DesktopAppTest {
    @Test
    void theProcessSpeaksTheChosenLanguageAndTheComputersIsNotForgotten() {
        Locale computer = Locale.getDefault();
        String other = computer.getLanguage().equals("de") ? "en" : "de";
        try {
            DesktopApp.speak(other);
            assertEquals(Locale.of(other), Locale.getDefault());
            assertEquals(computer, Projection.locale(""));
            DesktopApp.speak("");
            assertEquals(computer, Locale.getDefault());
        } finally {
            Locale.setDefault(computer);
        }
    }
}
