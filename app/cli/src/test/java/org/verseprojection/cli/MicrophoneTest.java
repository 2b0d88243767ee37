package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.speech.audio.VirtualMicrophone;

/// From a microphone to the picks, and to the summary though its cable was pulled.
@Timeout(400)
class MicrophoneTest {
    private static final int TIMES = 3;
    /// Half as long again as what is said.
    private static final Duration SOON = Duration.ofSeconds(35);

    @TempDir
    private Path folder;

    @Test
    void aServiceIsHeardAPulledMicrophoneIsSaidAndTheEndIsInOrder() throws Exception {
        try (VirtualMicrophone microphone = new VirtualMicrophone(2);
                Child child = new Child(folder, microphone.environment(), "listen", "--json")) {
            awaitEvent(child, "listening");
            hears(child, microphone, SampleCut.of(17, folder), "Ps.23.1");

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
            hears(child, microphone, SampleCut.of(17, folder), "Ps.23.1");

            microphone.pull();
            awaitEvent(child, "lost");
            microphone.giveBack();
            awaitEvent(child, "returned");
            hears(child, microphone, SampleCut.of(52, 72, folder), "Phil.4.6");

            microphone.pull();
            awaitEvent(child, "lost");
            microphone.giveBack();
            awaitEvent(child, "returned");
            hears(child, microphone, SampleCut.of(122, 144, folder), "Rom.8.38");
            end(child);
        }
    }

    private static void awaitEvent(Child child, String event) throws InterruptedException {
        child.await(event, line -> line.contains("\"event\":\"" + event + "\""));
    }

    /// Speaks, until a passage that begins there is offered first. What a machine with much else to do has not heard
    /// whole is said once more.
    private static void hears(Child child, VirtualMicrophone microphone, Path said, String osis) throws Exception {
        Predicate<String> offered = line -> line.contains("\"items\":[{\"rank\":1,\"osis\":\"" + osis);
        Optional<String> heard = Optional.empty();
        for (int time = 0; time < TIMES && heard.isEmpty(); time++) {
            Process playing = microphone.playing(said);
            heard = child.next(offered, SOON);
            playing.destroy();
        }
        assertTrue(heard.isPresent(), "said in vain: " + osis);
    }

    private static void end(Child child) throws Exception {
        child.signal("TERM");
        child.await("the summary", line -> line.contains("\"type\":\"summary\""));
        assertEquals(0, child.exitCode());
    }
}
