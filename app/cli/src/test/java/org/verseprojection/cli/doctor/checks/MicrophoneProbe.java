package org.verseprojection.cli.doctor.checks;

import java.nio.file.Path;
import org.verseprojection.speech.audio.Microphones;

/// A process that makes the microphone's check and says what it finds, in one line.
final class MicrophoneProbe {
    private MicrophoneProbe() {}

    /// Makes it.
    ///
    /// @param args the folder of settings
    public static void main(String[] args) throws InterruptedException {
        Choices choices = new Choices(Path.of(args[0]), Path.of(args[0]));
        System.out.println(Checkup.of(new MicrophoneCheck(new Microphones(), choices)));
    }
}
