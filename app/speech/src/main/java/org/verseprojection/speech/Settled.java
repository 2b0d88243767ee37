package org.verseprojection.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Word;

/// The words whose sound has left the window, and where utterances begin among them.
final class Settled {
    private final List<Word> words = new ArrayList<>();
    private boolean opening;

    /// The next word is the first of an utterance.
    void open() {
        opening = true;
    }

    /// Settles these words.
    void add(List<Word> said) {
        for (Word word : said) {
            words.add(new Word(word.text(), word.start(), word.end(), true, opening));
            opening = false;
        }
    }

    /// All settled words that end after `oldest`, and these behind them.
    List<Word> with(List<Word> behind, Duration oldest) {
        words.removeIf(word -> word.end().compareTo(oldest) < 0);
        List<Word> all = new ArrayList<>(words);
        all.addAll(behind);
        if (opening && !behind.isEmpty()) {
            Word first = behind.getFirst();
            all.set(words.size(), new Word(first.text(), first.start(), first.end(), first.stable(), true));
        }
        return all;
    }
}
