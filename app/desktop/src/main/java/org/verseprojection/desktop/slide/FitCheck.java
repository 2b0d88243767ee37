package org.verseprojection.desktop.slide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.text.Text;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Content;
import org.verseprojection.scripture.Scripture;

/// Proves that every verse fits: lays each one out for each look, and measures every line anew with JavaFX's own text
/// bounds at the size at which it is drawn. Needs JavaFX started; call it on any thread but JavaFX's own.
public final class FitCheck {
    private static final double PIXEL_SHARE = 0.01; // rounding of doubles, in pixels
    private static final int MOST_FAULTS = 100;
    private static final int[][] SCREENS = {{1024, 768}, {1280, 720}, {1920, 1080}, {3840, 2160}, {1280, 300}};

    private FitCheck() {}

    /// Told now and then how far the check is.
    @FunctionalInterface
    public interface Progress {
        /// So far it is.
        ///
        /// @param done verses times looks
        void at(int done, int of);
    }

    /// Something that does not fit.
    ///
    /// @param what is wrong with it, in plain words
    public record Fault(Content content, Look look, String what) {}

    /// What was found.
    ///
    /// @param verses verses checked, once each look
    /// @param pages that they took
    /// @param lines whose true bounds were measured: all of them
    /// @param paged verses that took more than one page, once each look
    /// @param smallest text that was needed, in points on a screen of 720 lines
    /// @param faultCount how many faults there are
    /// @param faults the first hundred of them
    public record Report(
            int verses,
            long pages,
            long lines,
            int paged,
            double smallest,
            int faultCount,
            List<Fault> faults,
            Duration took) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean passed() {
            return faultCount == 0;
        }
    }

    /// The screens that every verse must fit: 1024x768, 1280x720, 1920x1080, 3840x2160 and 1280x300 (there the lower
    /// third), each in the theme as it comes and in the largest sizes that a theme may have.
    public static List<Look> standardLooks() {
        List<Theme> themes = Themes.builtIn();
        Theme lowerThird = themes.stream().filter(Theme::lowerThird).findFirst().orElse(themes.getFirst());
        List<Look> looks = new ArrayList<>();
        for (int[] screen : SCREENS) {
            Theme theme = screen[0] > 3 * screen[1] ? lowerThird : themes.getFirst();
            for (Theme each : List.of(theme, largest(theme))) {
                looks.add(new Look(each, Optional.empty(), false, false, screen[0], screen[1]));
            }
        }
        return looks;
    }

    private static Theme largest(Theme theme) {
        return new Theme(
                theme.name() + ", largest",
                theme.font(),
                true,
                120,
                48,
                theme.text(),
                theme.accent(),
                theme.background(),
                theme.shadow(),
                theme.outline(),
                theme.outlineColour(),
                theme.alignment(),
                theme.placement(),
                theme.margin(),
                theme.lowerThird(),
                theme.verseNumbers(),
                theme.translationShown(),
                theme.fade());
    }

    /// Checks every verse of every text that may be shown. Verses that a translation lacks are checked too: what is
    /// said in their place must fit as well.
    public static Report run(Scripture scripture, List<Look> looks, Progress progress) {
        List<Content> contents = new ArrayList<>();
        for (Translation translation : Translation.values()) {
            for (int at = 0; at < scripture.versification().size(); at++) {
                contents.add(new Content(Passage.of(scripture.versification().at(at)), translation));
            }
        }
        return run(scripture, contents, looks, progress);
    }

    /// Checks some contents only.
    public static Report run(Scripture scripture, List<Content> contents, List<Look> looks, Progress progress) {
        return run(scripture, contents, looks, progress, new FxTextMeasure());
    }

    static Report run(
            Scripture scripture, List<Content> contents, List<Look> looks, Progress progress, TextMeasure measure) {
        long began = System.nanoTime();
        AtomicInteger done = new AtomicInteger();
        int of = contents.size() * looks.size();
        Tally sum = new Tally();
        for (Look look : looks) {
            ThreadLocal<Checker> checkers = ThreadLocal.withInitial(() -> new Checker(look));
            Tally tally = contents.parallelStream()
                    .map(content -> {
                        Tally one = new Tally();
                        SlideText text = SlideText.of(scripture, look, content);
                        checkers.get().check(content, text, new Typesetter(look, text, measure).pages(), one);
                        int now = done.incrementAndGet();
                        if (now % 1000 == 0 || now == of) {
                            progress.at(now, of);
                        }
                        return one;
                    })
                    .collect(Tally::new, Tally::add, Tally::add);
            sum.add(tally);
        }
        return sum.report(Duration.ofNanos(System.nanoTime() - began));
    }

    /// Measures the pages of one look. One thread.
    private static final class Checker {
        private final Look look;
        private final Text text = new Text();
        private final String family;
        private final double smallest;

        Checker(Look look) {
            this.look = look;
            this.family = Fonts.family(look.theme().font());
            this.smallest = look.theme().smallest() * Geometry.of(look, false).unit();
            text.setTextOrigin(VPos.BASELINE);
        }

        void check(Content content, SlideText wanted, List<Typesetter.Laid> pages, Tally tally) {
            Theme theme = look.theme();
            double unit = Geometry.of(look, false).unit();
            double edge = theme.outline() * unit;
            Geometry safe = Geometry.of(look, !wanted.note().isEmpty());
            List<String> drawn = new ArrayList<>();
            tally.verses++;
            tally.paged += pages.size() > 1 ? 1 : 0;
            for (Typesetter.Laid laid : pages) {
                Page page = laid.page();
                tally.pages++;
                tally.smallest = Math.min(tally.smallest, page.size() / unit);
                if (page.size() < smallest - PIXEL_SHARE) {
                    tally.fault(content, look, "its text is smaller than the smallest readable size");
                }
                for (Page.Line line : page.lines()) {
                    tally.lines++;
                    if (line.kind() == Page.Kind.TEXT) {
                        drawn.addAll(words(line.text()));
                    }
                    text.setFont(Fonts.of(family, theme.bold(), line.size()));
                    text.setText(line.text());
                    Bounds bounds = text.getLayoutBounds();
                    double right = line.x() + bounds.getMaxX();
                    double left = line.x() + bounds.getMinX();
                    double top = line.baseline() + bounds.getMinY();
                    double bottom = line.baseline() + bounds.getMaxY();
                    boolean inside = left >= safe.x() - PIXEL_SHARE
                            && right <= safe.right() + PIXEL_SHARE
                            && top >= safe.y() - PIXEL_SHARE
                            && bottom <= safe.bottom() + PIXEL_SHARE
                            && right + edge <= look.width()
                            && bottom + edge <= look.height();
                    if (!inside) {
                        tally.fault(content, look, "it leaves the safe area: " + line.text());
                    }
                    if (line.kind() != Page.Kind.REFERENCE && bottom > safe.bottom() - safe.footer() + PIXEL_SHARE) {
                        tally.fault(content, look, "it runs into the reference line: " + line.text());
                    }
                }
            }
            List<String> all = wanted.blocks().stream()
                    .flatMap(atoms -> atoms.stream().map(Atom::word))
                    .toList();
            if (!counted(all).equals(counted(drawn)) || (wanted.blocks().size() == 1 && !all.equals(drawn))) {
                tally.fault(content, look, "words are lost, torn or out of their order");
            }
        }

        private static List<String> words(String line) {
            return Atom.of(line, "", 0, true).stream().map(Atom::word).toList();
        }

        private static Map<String, Long> counted(List<String> words) {
            return words.stream().collect(Collectors.groupingBy(word -> word, HashMap::new, Collectors.counting()));
        }
    }

    private static final class Tally {
        private int verses;
        private long pages;
        private long lines;
        private int paged;
        private double smallest = Double.POSITIVE_INFINITY;
        private int faultCount;
        private final List<Fault> faults = new ArrayList<>();

        void fault(Content content, Look look, String what) {
            faultCount++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(content, look, what));
            }
        }

        void add(Tally other) {
            verses += other.verses;
            pages += other.pages;
            lines += other.lines;
            paged += other.paged;
            smallest = Math.min(smallest, other.smallest);
            faultCount += other.faultCount;
            other.faults.stream().limit(MOST_FAULTS - faults.size()).forEach(faults::add);
        }

        Report report(Duration took) {
            return new Report(verses, pages, lines, paged, smallest, faultCount, faults, took);
        }
    }
}
