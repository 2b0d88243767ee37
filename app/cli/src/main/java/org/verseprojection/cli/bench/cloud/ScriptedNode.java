package org.verseprojection.cli.bench.cloud;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.serve.Serving;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cloud.CloudParts;
import org.verseprojection.cloud.recognition.HearingParts;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.matching.Matcher;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.Recognition;
import org.verseprojection.speech.Recognizer;
import org.verseprojection.speech.SpeechProbability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A node whose models take no time: they hear one verse in whatever is said. For measuring all the rest.
@Command(name = "cloud-node", hidden = true)
public final class ScriptedNode implements Callable<Integer> {
    /// In frames of 32 ms: somebody speaks for a second, and is silent for one.
    private static final int PHRASE = 62;

    private static final int SPOKEN = 31;
    private static final VerseRef HEARD = VerseRef.ofOsis("John.3.16");

    private final Console console;
    private final Home home;

    @Option(names = "--port")
    private int port = 8080;

    /// Serves with those folders.
    public ScriptedNode(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        new Serving(console, home, "127.0.0.1", port).run(Models::parts);
        return 0;
    }

    /// Apart from the command, since other commands run without the server's libraries.
    private static final class Models implements HearingParts {
        static CloudParts parts(Scripture scripture) {
            return new CloudParts(
                    scripture, Optional.empty(), CompletableFuture.completedFuture(new Models()), Optional.empty());
        }

        @Override
        public List<Recognizer> recognizers() {
            return List.of(new Recognizer() {
                @Override
                public Recognition recognize(float[] samples) {
                    Duration end = Duration.ofMillis(samples.length / 16);
                    return new Recognition(
                            List.of(new Recognition.Segment("for God so loved the world", Duration.ZERO, end)),
                            Duration.ZERO);
                }

                @Override
                public void close() {
                    // it holds nothing
                }
            });
        }

        @Override
        public SpeechProbability voice() {
            AtomicInteger frames = new AtomicInteger();
            return samples -> frames.getAndIncrement() % PHRASE < SPOKEN ? 1 : 0;
        }

        @Override
        public Matcher matcher() {
            return hypothesis -> new Ranking(
                    hypothesis.heardUntil(),
                    List.of(new Candidate(
                            Passage.of(HEARD),
                            0.9,
                            Candidate.Kind.QUOTATION,
                            "for god so loved the world",
                            Translation.KJV,
                            List.of())));
        }
    }
}
