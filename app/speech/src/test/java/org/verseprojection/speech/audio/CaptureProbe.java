package org.verseprojection.speech.audio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A process that listens to a microphone and says what it hears, line by line, until its input ends.
///
/// Lines: `frame POSITION RMS HZ` with the level as the meter shows it, `event …`, `error …`, `closed MILLISECONDS`.
final class CaptureProbe {
    private CaptureProbe() {}

    /// Listens until standard input ends.
    ///
    /// @param args the device's name and the input, `0` for automatic
    public static void main(String[] args) throws IOException {
        try {
            var microphones = new Microphones();
            var microphone = args[0].isEmpty() ? microphones.standard() : microphones.find(args[0]);
            int number = Integer.parseInt(args[1]);
            InputChoice input = number == 0 ? new InputChoice.Automatic() : new InputChoice.Input(number);
            listen(new MicrophoneSource(microphones, microphone, input, event -> say("event " + event)));
        } catch (AudioException e) {
            say("error " + e.getMessage());
        }
    }

    private static void listen(MicrophoneSource source) throws IOException {
        Thread.ofPlatform().daemon().start(() -> hear(source));
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (commands.readLine() != null) {
            // Nothing but the end of the input is a command.
        }
        long start = System.nanoTime();
        source.close();
        say("closed " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static void hear(MicrophoneSource source) {
        try {
            for (var frame = source.next(); frame.isPresent(); frame = source.next()) {
                say(String.format(
                        Locale.ROOT,
                        "frame %d %.2f %.1f",
                        frame.get().position(),
                        source.level().rmsDbfs(),
                        Tone.pitch(frame.get().samples(), AudioFrame.RATE)));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
