package org.verseprojection.live.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Candidate.Kind;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Word;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Show;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.scripture.Versification;

/// A show with its automation, and somebody who speaks.
abstract class AutomationScene {
    private static final Scripture SCRIPTURE = Scripture.load();
    static final Content LOVED = kjv("John.3.16");
    final List<Word> said = new ArrayList<>();
    final Map<Content, Integer> pages = new HashMap<>();
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    final Show show = new Show(SCRIPTURE.versification(), content -> pages.getOrDefault(content, 1), () -> now);
    final Automation automation = new Automation(show, this::text, Automation.Rules.standard(), () -> now);

    static Content kjv(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }

    /// The words of a passage, shared out among its pages.
    private String text(Slide slide) {
        Passage passage = slide.content().passage();
        Versification verses = SCRIPTURE.versification();
        String all = IntStream.rangeClosed(verses.ordinal(passage.first()), verses.ordinal(passage.last()))
                .mapToObj(SCRIPTURE.text(slide.content().translation())::text)
                .collect(Collectors.joining(" "));
        int count = pages.getOrDefault(slide.content(), 1);
        String[] words = all.split(" ");
        int from = slide.page() * words.length / count;
        int to = (slide.page() + 1) * words.length / count;
        return String.join(" ", List.of(words).subList(from, to));
    }

    static Candidate candidate(Kind kind, String osis, double confidence, String heard) {
        return new Candidate(Passage.ofOsis(osis), confidence, kind, heard, Translation.KJV, List.of());
    }

    /// Somebody says that, two words a second, and the pass behind it offers these.
    void hear(String words, Candidate... offered) {
        for (Word word : Hypothesis.ofText(words).reading()) {
            Duration start = Duration.ofMillis(500L * said.size());
            said.add(new Word(word.text(), start, start.plusMillis(500), false, false));
            now = now.plusMillis(500);
        }
        pass(offered);
    }

    void pass(Candidate... offered) {
        Duration until = Duration.ofMillis(500L * said.size());
        automation.heard(heard(until), new Ranking(until, List.of(offered)), Translation.KJV);
    }

    /// What a pass reads then.
    Hypothesis heard(Duration until) {
        List<Word> reading = said.subList(Math.max(0, said.size() - 80), said.size());
        return new Hypothesis(until, reading, reading, false);
    }

    void elapse(double seconds) {
        now = now.plusMillis((long) (seconds * 1000));
        automation.tick();
    }

    Optional<String> onAir() {
        return show.state().onAir().map(slide -> slide.content().passage().osis());
    }

    Optional<String> due() {
        return automation
                .countdown()
                .map(countdown -> countdown.slide().content().passage().osis());
    }

    static Candidate announced(String osis, String heard) {
        return candidate(Kind.REFERENCE, osis, 0.95, heard);
    }

    static Candidate next(String osis) {
        return candidate(Kind.NEXT, osis, 0.93, "");
    }

    @BeforeEach
    void automatic() {
        automation.mode(Mode.AUTO);
    }
}
