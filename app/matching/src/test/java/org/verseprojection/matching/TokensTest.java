package org.verseprojection.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void wordsKnowTheirPlaces() {
        String text = "“God’s own: don't!” 23";
        List<Tokens.Token> tokens = Tokens.of(text);
        assertEquals(
                List.of("gods", "own", "dont", "23"),
                tokens.stream().map(Tokens.Token::word).toList());
        assertEquals(
                "God’s",
                text.substring(tokens.getFirst().start(), tokens.getFirst().end()));
        assertEquals(
                "don't", text.substring(tokens.get(2).start(), tokens.get(2).end()));
    }

    @Test
    void whatHoldsNoWordGivesNone() {
        assertEquals(List.of(), Tokens.of("… — ’ \u0000 !"));
    }
}
