package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Recording for real: a process listens to a microphone that the test speaks into.
@Timeout(90)
class CaptureTest {
    private static final int RATE = 48_000;
    private static final int LONG = 10 * AudioFrame.RATE;

    @TempDir
    private Path folder;

    private VirtualMicrophone microphone;

    @BeforeEach
    void plugIn() throws Exception {
        microphone = new VirtualMicrophone(2);
    }

    @AfterEach
    void pullOut() throws IOException {
        microphone.close();
    }

    @Test
    void aToneIsHeardAtItsPitchAndLevel() throws Exception {
        try (var listener = new Listener(microphone, "", 0)) {
            listener.await("event Listening");
            microphone.playing(tones(1_000, 1_000));
            listener.awaitTone(1_000);
            listener.frames(10);
            for (Listener.Heard frame : listener.frames(30)) {
                assertEquals(1_000, frame.hertz(), 2);
                assertEquals(-23.01, frame.rms(), 1.5);
            }
        }
    }

    @Test
    void ofAStereoBoothOnlyTheChosenInputIsHeard() throws Exception {
        try (var listener = new Listener(microphone, "default", 2)) {
            assertEquals(
                    "event Listening[source=default [default], input=2, inputs=2, rate=48000]",
                    listener.await("event Listening"));
            microphone.playing(tones(440, 1_500));
            listener.awaitTone(1_500);
            listener.frames(10);
            for (Listener.Heard frame : listener.frames(30)) {
                assertEquals(1_500, frame.hertz(), 2);
                assertEquals(-23.01, frame.rms(), 1.5);
            }
        }
    }

    @Test
    void howeverOftenTheCableIsPulledWhileSomebodySpeaksHeIsHeardOnInTheSameProcess() throws Exception {
        try (var listener = new Listener(microphone, "default", 1)) {
            listener.await("event Listening");
            Listener.Heard before = hear(listener, 700);
            for (int pull = 1; pull <= 3; pull++) {
                microphone.pull();
                assertEquals(
                        "event Lost[device=default [default], reason=default [default] gives no sound]",
                        listener.await("event Lost"));
                microphone.giveBack();
                listener.await("event Returned");
                Listener.Heard after = hear(listener, 700 + 200 * pull);
                assertTrue(after.position() - before.position() > AudioFrame.RATE, "the time away is in the positions");
                before = after;
            }
        }
    }

    /// Waits until a tone is heard, which goes on for a while. At the rate of speech, so that the sound server
    /// resamples and its fragments are of every size.
    private Listener.Heard hear(Listener listener, double hertz) throws Exception {
        microphone.playing(
                WavBytes.pcm(SampleEncoding.SIGNED_16, AudioFrame.RATE, Tone.sine(hertz, 0.1, AudioFrame.RATE, LONG))
                        .write(folder.resolve((int) hertz + ".wav")));
        listener.awaitTone(hertz);
        listener.frames(50);
        return listener.awaitTone(hertz);
    }

    @Test
    void aSoundServerThatHangsIsLostAndHeardAgainWhenItGoesOn() throws Exception {
        try (var listener = new Listener(microphone, "default", 1)) {
            listener.await("frame");
            microphone.freeze(true);
            listener.await("event Lost");
            microphone.freeze(false);
            listener.await("event Returned");
            microphone.playing(tones(800, 800));
            listener.awaitTone(800);
        }
    }

    @Test
    void closingWhileTheSoundServerHangsIsQuick() throws Exception {
        try (var listener = new Listener(microphone, "", 0)) {
            listener.await("frame");
            microphone.freeze(true);
            listener.await("event Lost");
            listener.stop();
            String closed = listener.await("closed");
            assertTrue(Long.parseLong(closed.split(" ")[1]) < 10_000, closed);
        }
    }

    @Test
    void nothingAtAllIsDigitalSilenceUntilSomebodySpeaks() throws Exception {
        try (var listener = new Listener(microphone, "", 0)) {
            listener.await("event DigitalSilence");
            microphone.playing(tones(600, 600));
            listener.await("event Sound");
            listener.awaitTone(600);
        }
    }

    @Test
    void aNameThatNoMicrophoneHasIsRefused() throws Exception {
        try (var listener = new Listener(microphone, "Pulpit", 0)) {
            assertEquals(
                    "error There is no microphone \"Pulpit\": choose one of \"default [default]\".",
                    listener.await("error"));
        }
    }

    @Test
    void withoutASoundServerNoMicrophoneIsThere() throws Exception {
        microphone.pull();
        try (var listener = new Listener(microphone, "", 0)) {
            assertEquals("error No microphone is there: connect one and try again.", listener.await("error"));
        }
    }

    @Test
    void closingWhileTheCableIsOutIsQuick() throws Exception {
        try (var listener = new Listener(microphone, "", 0)) {
            listener.await("frame");
            microphone.pull();
            listener.await("event Lost");
            listener.stop();
            String closed = listener.await("closed");
            assertTrue(Long.parseLong(closed.split(" ")[1]) < 10_000, closed);
        }
    }

    /// Three seconds of one tone a channel at −23 dBFS.
    private Path tones(double left, double right) throws IOException {
        return WavBytes.pcm(
                        SampleEncoding.SIGNED_16,
                        RATE,
                        Tone.sine(left, 0.1, RATE, 3 * RATE),
                        Tone.sine(right, 0.1, RATE, 3 * RATE))
                .write(folder.resolve((int) left + "-" + (int) right + ".wav"));
    }
}
