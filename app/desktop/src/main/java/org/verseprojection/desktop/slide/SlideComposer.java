package org.verseprojection.desktop.slide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verseprojection.live.automation.PageWords;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Paging;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;

/// Lays contents out in pages: the largest size within the theme's limits at which all of it fits; where even the
/// smallest does not do, in pages cut at the ends of sentences and clauses. Remembers what it laid out. Any thread,
/// once JavaFX is started.
public final class SlideComposer implements Paging, PageWords {
    private static final int REMEMBERED = 200;

    private final Scripture scripture;
    private final TextMeasure measure;
    private final Map<Key, List<Typesetter.Laid>> remembered = new LinkedHashMap<>(64, 0.75f, true);
    private volatile Look look;

    public SlideComposer(Scripture scripture, Look look) {
        this(scripture, look, new FxTextMeasure());
    }

    SlideComposer(Scripture scripture, Look look, TextMeasure measure) {
        this.scripture = scripture;
        this.look = look;
        this.measure = measure;
    }

    public Look look() {
        return look;
    }

    /// Lays out by that from now on.
    public void look(Look look) {
        this.look = look;
    }

    @Override
    public int pages(Content content) {
        return laid(content).size();
    }

    /// The words of the content's own translation on that page, without verse numbers.
    @Override
    public String text(Slide slide) {
        List<Typesetter.Laid> pages = laid(slide.content());
        return slide.page() < pages.size() ? pages.get(slide.page()).spoken() : "";
    }

    /// The pages of a content, one or more.
    public List<Page> compose(Content content) {
        return laid(content).stream().map(Typesetter.Laid::page).toList();
    }

    /// The page of a slide; the last where it is beyond it.
    public Page compose(Slide slide) {
        List<Typesetter.Laid> pages = laid(slide.content());
        return pages.get(Math.min(slide.page(), pages.size() - 1)).page();
    }

    private List<Typesetter.Laid> laid(Content content) {
        Key key = new Key(look, content);
        synchronized (remembered) {
            List<Typesetter.Laid> known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        SlideText text = SlideText.of(scripture, key.look(), content);
        List<Typesetter.Laid> pages = List.copyOf(new Typesetter(key.look(), text, measure).pages());
        synchronized (remembered) {
            remembered.put(key, pages);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return pages;
    }

    private record Key(Look look, Content content) {}
}
