package org.verseprojection.cloud.feedback;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.verseprojection.cloud.http.Detail;
import tools.jackson.databind.JsonNode;

/// Reads rows that keep to the contract's schema, and finds what a schema cannot say. Not safe for threads.
final class RowReader {
    /// The operator chose what the matcher did not believe in: nothing is learned from it.
    private static final double LEAST_CONFIDENCE = 0.5;

    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    private final Predicate<UUID> exists;
    private final Instant now;
    private final List<Detail> wrong = new ArrayList<>();

    /// Reads rows that come now.
    ///
    /// @param exists whether there is a verse of that id
    RowReader(Predicate<UUID> exists, Instant now) {
        this.exists = exists;
        this.now = now;
    }

    /// What is wrong with the rows that were read.
    List<Detail> wrong() {
        return wrong;
    }

    /// One row; none where it is dropped, or wrong.
    ///
    /// @param index its place in the array that was sent; empty where it came alone
    Optional<FeedbackRow> read(JsonNode row, OptionalInt index) {
        int before = wrong.size();
        Optional<UUID> id = uuid(row, "id");
        String transcription = row.path("transcription").asString();
        if (transcription.indexOf('\0') >= 0) {
            wrong.add(new Detail(index, id, Optional.of("transcription"), "U+0000 is not allowed."));
        }
        UUID selected = UUID.fromString(row.path("selected_verse_id").asString());
        if (!exists.test(selected)) {
            wrong.add(new Detail(index, id, Optional.of("selected_verse_id"), "There is no such verse."));
        }
        boolean believed = matches(row.path("top_matches"), selected, index, id);
        Optional<UUID> device = uuid(row, "device");
        Instant timestamp = timestamp(row, index, id);
        if (wrong.size() > before || !believed) {
            return Optional.empty();
        }
        UUID key = id.isPresent() && device.isPresent()
                ? FeedbackRow.key(id.get(), device.get())
                : row.has("timestamp") ? FeedbackRow.key(timestamp) : UUID.randomUUID();
        return Optional.of(new FeedbackRow(
                key, timestamp, transcription, selected, row.path("top_matches").toString()));
    }

    private static Optional<UUID> uuid(JsonNode row, String name) {
        return Optional.ofNullable(row.path(name).stringValue(null)).map(UUID::fromString);
    }

    /// Whether the selected verse was offered with enough confidence, or not offered at all.
    private boolean matches(JsonNode matches, UUID selected, OptionalInt index, Optional<UUID> id) {
        Set<UUID> seen = new HashSet<>();
        boolean believed = true;
        for (int i = 0; i < matches.size(); i++) {
            UUID verse = UUID.fromString(matches.get(i).path("verse_id").asString());
            if (!seen.add(verse)) {
                wrong.add(new Detail(
                        index, id, Optional.of("top_matches." + i + ".verse_id"), "The verse stands there twice."));
            }
            if (verse.equals(selected)) {
                believed &= matches.get(i).path("confidence").asDouble() >= LEAST_CONFIDENCE;
            }
        }
        return believed;
    }

    private Instant timestamp(JsonNode row, OptionalInt index, Optional<UUID> id) {
        Optional<String> text = Optional.ofNullable(row.path("timestamp").stringValue(null));
        try {
            Instant time =
                    text.map(each -> OffsetDateTime.parse(each).toInstant()).orElse(now);
            if (!time.isBefore(EARLIEST)) {
                return time;
            }
        } catch (DateTimeException unreadable) {
            // answered below
        }
        wrong.add(new Detail(index, id, Optional.of("timestamp"), "It is no time that can be kept."));
        return now;
    }
}
