package org.verseprojection.desktop.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Span;

class ExcerptTest {
    private static final String TEXT = "one two three four five six seven eight nine ten";

    private static String text(Excerpt excerpt, String of) {
        return excerpt.runs(of, List.of(), "p", "m").stream().map(Run::text).collect(Collectors.joining());
    }

    @Test
    void aTextThatFitsIsShownWhole() {
        assertEquals(TEXT, text(Excerpt.around(TEXT, List.of(), text -> text.length() <= 60), TEXT));
    }

    @Test
    void theBeginningIsShownWhereTheMarkedWordsAreInIt() {
        Excerpt excerpt = Excerpt.around(TEXT, List.of(new Span(4, 7)), text -> text.length() <= 20);
        assertEquals("one two three four …", text(excerpt, TEXT));
    }

    @Test
    void aLateMarkIsShownWithAFewWordsBeforeItAndAsManyAsThereIsRoomForAtTheEnd() {
        int nine = TEXT.indexOf("nine");
        Excerpt tight = Excerpt.around(TEXT, List.of(new Span(nine, nine + 4)), text -> text.length() <= 26);
        assertEquals("… six seven eight nine ten", text(tight, TEXT));
        Excerpt wide = Excerpt.around(TEXT, List.of(new Span(nine, nine + 4)), text -> text.length() <= 38);
        assertEquals("… four five six seven eight nine ten", text(wide, TEXT));
    }

    @Test
    void theTailKeepsTheNewestWords() {
        assertEquals("… eight nine ten", text(Excerpt.tail(TEXT, text -> text.length() <= 17), TEXT));
        assertEquals("", text(Excerpt.tail("", _ -> true), ""));
    }

    @Test
    void marksAreCutWithTheText() {
        List<Run> runs =
                new Excerpt("… ", 4, 13, " …").runs(TEXT, List.of(new Span(0, 7), new Span(8, 30)), "plain", "marked");
        assertEquals(
                List.of(
                        new Run("… ", "plain"),
                        new Run("two", "marked"),
                        new Run(" ", "plain"),
                        new Run("three", "marked"),
                        new Run(" …", "plain")),
                runs);
    }
}
