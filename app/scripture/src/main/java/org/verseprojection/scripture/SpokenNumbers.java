package org.verseprojection.scripture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verseprojection.scripture.Term.Form;
import org.verseprojection.scripture.Term.Keyword;

/// What a run of spoken number words can mean: `one nineteen` is 119, or 1 with 19 behind it.
///
/// The grammar takes the first reading that leads to a place that exists.
final class SpokenNumbers {
    private static final Set<String> DAYS = Set.of(
            "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sundays", "saturdays");
    private static final Set<String> PEOPLE = Set.of("them", "us", "you", "these", "those", "my", "our", "his", "her");
    private static final Set<String> TIMES_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    private static final Set<String> PLURAL_VERBS = Set.of("were", "are", "have", "had", "will", "can");
    private static final int SHORTEST_PLURAL = 3;

    private final Terms terms;

    SpokenNumbers(Terms terms) {
        this.terms = terms;
    }

    /// One meaning.
    ///
    /// @param next how many terms it takes
    record Reading(int value, boolean ordinal, int next) {}

    /// All meanings of the number so many terms ahead, the likeliest first; none where no number stands there.
    List<Reading> readings(int ahead) {
        if (!(terms.peek(ahead) instanceof Term.Numeral first)) {
            return List.of();
        }
        if (first.form() == Form.DIGITS) {
            return List.of(new Reading(first.value(), first.ordinal(), ahead + 1));
        }
        List<Reading> readings = new ArrayList<>();
        boolean one = first.form() == Form.UNIT && first.value() == 1 && !first.ordinal();
        int second = behind(ahead);
        if (one && is(second, Form.OH) && is(behind(second), Form.UNIT)) {
            Term.Numeral unit = number(behind(second));
            readings.add(new Reading(100 + unit.value(), unit.ordinal(), behind(second) + 1));
        }
        Reading plain = upToHundreds(ahead);
        if (plain.value() > 0) {
            readings.add(plain);
        }
        if (one && (is(second, Form.TEEN) || is(second, Form.TENS))) {
            Reading rest = belowHundred(second);
            readings.add(new Reading(100 + rest.value(), rest.ordinal(), rest.next()));
        }
        if (first.form() == Form.TENS && plain.next() == ahead + 2 && !plain.ordinal()) {
            readings.add(new Reading(first.value(), false, ahead + 1));
        }
        return readings;
    }

    /// Whether the terms there count or time something, so that the number in front is no chapter or verse.
    boolean counts(int ahead) {
        return switch (terms.peek(ahead)) {
            case Term.Other other ->
                Lexicon.counted(other.lower())
                        || pluralSubject(ahead)
                        || (other.lower().equals("on") && dayFollows(ahead + 1))
                        || (other.lower().equals("a") && abbreviatesHour(ahead))
                        || (other.lower().equals("p") && abbreviatesHour(ahead));
            case Term.Key key ->
                key.keyword() == Keyword.IN
                        && terms.isKey(ahead + 1, Keyword.THE)
                        && isOneOf(terms.peek(ahead + 2), TIMES_OF_DAY);
            case Term.Mark mark -> mark.symbol() == '%' || (mark.symbol() == ',' && thousandsFollow(ahead));
            case null, default -> false;
        };
    }

    /// `8 tables were set up`.
    private boolean pluralSubject(int ahead) {
        return terms.peek(ahead) instanceof Term.Other noun
                && noun.lower().length() > SHORTEST_PLURAL
                && noun.lower().endsWith("s")
                && !noun.capital()
                && isOneOf(terms.peek(ahead + 1), PLURAL_VERBS);
    }

    /// Whether the number in front counts people: `Matthew 1 of them`, `James one of the disciples`.
    boolean countsPeople(int ahead) {
        boolean one = is(ahead - 1, Form.UNIT)
                && number(ahead - 1).value() == 1
                && !(terms.peek(ahead - 2) instanceof Term.Numeral)
                && !terms.isMark(ahead - 2, "-‑");
        boolean some = terms.isKey(ahead + 1, Keyword.THE)
                && terms.peek(ahead + 2) instanceof Term.Other
                && !terms.isWord(ahead + 2, "book")
                && !terms.isWord(ahead + 2, "bible");
        return terms.isKey(ahead, Keyword.OF) && (one || some || isOneOf(terms.peek(ahead + 1), PEOPLE));
    }

    private boolean thousandsFollow(int ahead) {
        return terms.glued(ahead)
                && terms.glued(ahead + 1)
                && terms.peek(ahead + 1) instanceof Term.Numeral number
                && number.value() == 0;
    }

    private boolean abbreviatesHour(int ahead) {
        return terms.isMark(ahead + 1, ".") && terms.isWord(ahead + 2, "m");
    }

    private static boolean isOneOf(@Nullable Term term, Set<String> words) {
        return term instanceof Term.Other other && words.contains(other.lower());
    }

    private boolean dayFollows(int ahead) {
        Term term = terms.isWord(ahead, "your") ? terms.peek(ahead + 1) : terms.peek(ahead);
        return term instanceof Term.Other other
                && (DAYS.contains(other.lower()) || other.lower().startsWith("calendar"));
    }

    /// The place behind that number word, over a hyphen: `one-oh-three`.
    private int behind(int ahead) {
        boolean hyphen = terms.isMark(ahead + 1, "-‑")
                && terms.peek(ahead + 2) instanceof Term.Numeral number
                && number.form() != Form.DIGITS;
        return hyphen ? ahead + 2 : ahead + 1;
    }

    private Reading upToHundreds(int ahead) {
        Term.Numeral first = number(ahead);
        if (first.form() == Form.HUNDRED) {
            return first.ordinal() ? new Reading(100, true, ahead + 1) : behindHundred(100, ahead + 1);
        }
        if (first.form() == Form.UNIT && !first.ordinal() && is(ahead + 1, Form.HUNDRED)) {
            int value = first.value() * 100;
            return number(ahead + 1).ordinal() ? new Reading(value, true, ahead + 2) : behindHundred(value, ahead + 2);
        }
        return belowHundred(ahead);
    }

    private Reading behindHundred(int hundreds, int ahead) {
        int rest = terms.isKey(ahead, Keyword.AND) ? ahead + 1 : ahead;
        if (is(rest, Form.UNIT) || is(rest, Form.TEEN) || is(rest, Form.TENS) || is(rest, Form.OH)) {
            Reading small = belowHundred(rest);
            return new Reading(hundreds + small.value(), small.ordinal(), small.next());
        }
        return new Reading(hundreds, false, ahead);
    }

    private Reading belowHundred(int ahead) {
        Term.Numeral first = number(ahead);
        if (first.form() == Form.OH && is(ahead + 1, Form.UNIT)) {
            return new Reading(number(ahead + 1).value(), number(ahead + 1).ordinal(), ahead + 2);
        }
        if (first.form() == Form.TENS && !first.ordinal()) {
            int unit = terms.isMark(ahead + 1, "-‑") ? ahead + 2 : ahead + 1;
            if (is(unit, Form.UNIT)) {
                return new Reading(
                        first.value() + number(unit).value(), number(unit).ordinal(), unit + 1);
            }
        }
        return new Reading(first.value(), first.ordinal(), ahead + 1);
    }

    private boolean is(int ahead, Form form) {
        return terms.peek(ahead) instanceof Term.Numeral number && number.form() == form;
    }

    private Term.Numeral number(int ahead) {
        if (terms.peek(ahead) instanceof Term.Numeral number) {
            return number;
        }
        throw new IllegalStateException("no number stands there");
    }
}
