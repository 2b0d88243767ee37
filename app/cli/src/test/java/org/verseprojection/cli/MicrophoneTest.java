package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.speech.audio.VirtualMicrophone;

/// From a microphone to the picks, and to the summary though its cable was pulled.
@Timeout(300)
class MicrophoneTest {
    @TempDir
    private Path folder;

    @Test
    void aServiceIsHeardAPulledMicrophoneIsSaidAndTheEndIsInOrder() throws Exception {
        try (VirtualMicrophone microphone = new VirtualMicrophone(2);
                Child child = new Child(folder, microphone.environment(), "listen", "--json")) {
            awaitEvent(child, "listening");
            microphone.playing(SampleCut.of(17, folder));
            awaitBest(child, "Ps.23.1");

            microphone.pull();
            awaitEvent(child, "lost");
            end(child);
        }
    }

    @Test
    void aMicrophoneThatIsPulledInMidSpeechAndPutBackIsHeardOnAgainAndAgain() throws Exception {
        try (VirtualMicrophone microphone = new VirtualMicrophone(2);
                Child child = new Child(folder, microphone.environment(), "listen", "--json")) {
            awaitEvent(child, "listening");
            microphone.playing(SampleCut.of(17, folder));
            awaitBest(child, "Ps.23.1");

            microphone.pull();
            awaitEvent(child, "lost");
            microphone.giveBack();
            awaitEvent(child, "returned");
            microphone.playing(SampleCut.of(52, 72, folder));
            awaitBest(child, "Phil.4.6");

            microphone.pull();
            awaitEvent(child, "lost");
            microphone.giveBack();
            awaitEvent(child, "returned");
            microphone.playing(SampleCut.of(122, 144, folder));
            awaitBest(child, "Rom.8.38");
            end(child);
        }
    }

    private static void awaitEvent(Child child, String event) throws InterruptedException {
        child.await(event, line -> line.contains("\"event\":\"" + event + "\""));
    }

    /// Waits until a passage that begins there is offered first.
    private static void awaitBest(Child child, String osis) throws InterruptedException {
        child.await(osis, line -> line.contains("\"items\":[{\"rank\":1,\"osis\":\"" + osis));
    }

    private static void end(Child child) throws Exception {
        child.signal("TERM");
        child.await("the summary", line -> line.contains("\"type\":\"summary\""));
        assertEquals(0, child.exitCode());
    }
}
