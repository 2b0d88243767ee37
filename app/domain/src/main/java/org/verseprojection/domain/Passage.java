package org.verseprojection.domain;

/// A run of verses from `first` to `last`, both included; a single verse has the same at both ends.
public record Passage(VerseRef first, VerseRef last) {
    public Passage {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first.osis() + " stands behind " + last.osis());
        }
    }

    /// The passage of one verse.
    public static Passage of(VerseRef verse) {
        return new Passage(verse, verse);
    }

    /// Whether it is one verse.
    public boolean single() {
        return first.equals(last);
    }

    /// Whether the verse lies in it.
    public boolean contains(VerseRef verse) {
        return first.compareTo(verse) <= 0 && verse.compareTo(last) <= 0;
    }

    /// The OSIS form, such as `John.3.16` or `Phil.4.6-Phil.4.7`.
    public String osis() {
        return single() ? first.osis() : first.osis() + "-" + last.osis();
    }

    /// What people read: `John 3:16`, `Philippians 4:6–7`, `Romans 8:38–9:2`, `Malachi 4:6–Matthew 1:1`.
    public String reference() {
        if (single()) {
            return first.reference();
        }
        if (first.book() != last.book()) {
            return first.reference() + "–" + last.reference();
        }
        String end = first.chapter() == last.chapter() ? "" + last.verse() : last.chapter() + ":" + last.verse();
        return first.reference() + "–" + end;
    }

    /// Reads the OSIS form of a verse or a run.
    ///
    /// @throws IllegalArgumentException where it is neither
    public static Passage ofOsis(String osis) {
        int dash = osis.indexOf('-');
        return dash < 0
                ? of(VerseRef.ofOsis(osis))
                : new Passage(VerseRef.ofOsis(osis.substring(0, dash)), VerseRef.ofOsis(osis.substring(dash + 1)));
    }
}
