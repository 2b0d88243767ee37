package org.verseprojection.desktop.booth;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Slide;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was on air, in a small file, so that it is there again after a crash. A program that ends as it should leaves
/// none behind.
public final class Resume {
    /// What is older than that belongs to another service.
    private static final Duration STALE = Duration.ofHours(3);

    private static final int MOST_BYTES = 4096;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final InstantSource clock;

    /// @param file its folder is made when it is first written
    public Resume(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// What was seen.
    record OnAir(Slide slide, Output output) {}

    /// What was on air when the program was last killed; empty where it ended by itself, long ago, or the file is
    /// damaged.
    Optional<OnAir> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            Instant at = Instant.parse(node.path("at").asString());
            if (at.plus(STALE).isBefore(clock.instant())) {
                return Optional.empty();
            }
            Content content = new Content(
                    Passage.ofOsis(node.path("osis").asString()),
                    Translation.valueOf(node.path("translation").asString()));
            return Optional.of(new OnAir(
                    new Slide(content, node.path("page").asInt()),
                    Output.valueOf(node.path("output").asString())));
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// Keeps what is on air now; nothing where nothing is.
    void keep(ShowState now) throws IOException {
        if (now.onAir().isPresent()) {
            write(new OnAir(now.onAir().get(), kept(now.output())));
        } else {
            forget();
        }
    }

    /// A frozen picture is gone after a restart; black is what is nearest to it and surprises nobody.
    private static Output kept(Output output) {
        return output == Output.FROZEN ? Output.BLACK : output;
    }

    /// Writes it, whole or not at all.
    void write(OnAir onAir) throws IOException {
        ObjectNode node = JSON.createObjectNode()
                .put("at", clock.instant().toString())
                .put("osis", onAir.slide().content().passage().osis())
                .put("translation", onAir.slide().content().translation().name())
                .put("page", onAir.slide().page())
                .put("output", onAir.output().name());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.write(temporary, JSON.writeValueAsBytes(node));
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Nothing is on air, or the program ends as it should.
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
