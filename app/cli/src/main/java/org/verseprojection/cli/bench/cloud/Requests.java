package org.verseprojection.cli.bench.cloud;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.VerseIds;
import org.verseprojection.domain.VerseRef;
import org.verseprojection.scripture.Scripture;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What accounts ask. Chosen by the request's number, so that every run asks the same.
final class Requests {
    private final JsonMapper mapper = new JsonMapper();
    private final Scripture scripture;
    private final List<String> tokens;

    /// Asks as those accounts.
    ///
    /// @param tokens access tokens, one an account
    Requests(Scripture scripture, List<String> tokens) {
        this.scripture = scripture;
        this.tokens = List.copyOf(tokens);
    }

    /// What laptops and pages do on a Sunday: 4 in 10 read a verse, 3 search, 2 read their settings, 1 sends feedback.
    OpenLoop.Ask mixed(long number) {
        Random random = new Random(number);
        String token = token(number);
        return switch ((int) (number % 10)) {
            case 0, 1, 2, 3 -> verse(random, token, scripture.versification().size());
            case 4, 5 -> search(token, "search by reference", verse(random).reference());
            case 6 -> search(token, "search by words", words(random));
            case 7, 8 -> new OpenLoop.Ask("settings", "GET", "/settings", token, "");
            default ->
                new OpenLoop.Ask(
                        "feedback", "POST", "/feedback", token, row(random).toString());
        };
    }

    /// Reads of the verses that everybody reads.
    OpenLoop.Ask hot(long number) {
        return verse(new Random(number), token(number), 500);
    }

    /// A batch of rows, as a laptop sends after a Sunday without a network.
    String batch(int rows, long seed) {
        Random random = new Random(seed);
        ArrayNode batch = mapper.createArrayNode();
        for (int i = 0; i < rows; i++) {
            batch.add(row(random));
        }
        return batch.toString();
    }

    /// A selection with ids of its own.
    ObjectNode row(Random random) {
        VerseRef chosen = verse(random);
        ObjectNode row = mapper.createObjectNode()
                .put("transcription", scripture.text(Translation.KJV).text(ordinal(chosen)))
                .put("selected_verse_id", VerseIds.of(Translation.KJV, chosen).toString())
                .put("timestamp", Instant.now().toString())
                .put("id", UUID.randomUUID().toString())
                .put("device", new UUID(random.nextLong(), random.nextLong()).toString());
        ArrayNode matches = row.putArray("top_matches");
        matches.addObject()
                .put("verse_id", VerseIds.of(Translation.KJV, chosen).toString())
                .put("confidence", 0.92);
        matches.addObject()
                .put("verse_id", VerseIds.of(Translation.WEB, chosen).toString())
                .put("confidence", 0.31);
        return row;
    }

    private OpenLoop.Ask verse(Random random, String token, int among) {
        VerseRef verse = scripture.versification().at(random.nextInt(among));
        return new OpenLoop.Ask("verse", "GET", "/verses/" + verse.osis() + "?version=KJV", token, "");
    }

    private OpenLoop.Ask search(String token, String kind, String query) {
        return new OpenLoop.Ask(
                kind,
                "POST",
                "/verses/search",
                token,
                mapper.createObjectNode()
                        .put("query", query)
                        .put("version", "KJV")
                        .toString());
    }

    /// Four words in a row of some verse.
    private String words(Random random) {
        String[] words = scripture
                .text(Translation.KJV)
                .text(random.nextInt(scripture.versification().size()))
                .split(" ", -1);
        int from = random.nextInt(Math.max(1, words.length - 3));
        String some = String.join(" ", Arrays.asList(words).subList(from, Math.min(words.length, from + 4)));
        return some.isBlank() ? "In the beginning God" : some;
    }

    private VerseRef verse(Random random) {
        return scripture
                .versification()
                .at(random.nextInt(scripture.versification().size()));
    }

    private int ordinal(VerseRef verse) {
        return scripture.versification().ordinal(verse);
    }

    private String token(long number) {
        return tokens.get(Math.floorMod(number, tokens.size()));
    }
}
