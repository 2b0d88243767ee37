package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.desktop.preferences.OutputPage.Content;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.show.Output;
import org.verseprojection.scripture.Scripture;

/// The pages as a real browser shows them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebOutputInBrowserTest {
    private static final WebState JOHN =
            new WebState("For God so loved the world", "John 3:16 (KJV)", 0, 2, Output.LIVE);
    private static final String SHOWN = "document.querySelector('.slide.shown')";
    private static final String TEXT = "document.querySelector('.slide.shown .text')?.textContent";
    private static final String REFERENCE = "document.querySelector('.slide.shown .reference')?.textContent";
    private static final String SLIDES = "document.querySelectorAll('.slide').length";
    /// How many layers there are, and whether none fades.
    private static final String SETTLED = "document.querySelectorAll('.slide, .back').length + ' '"
            + " + [...document.querySelectorAll('.slide, .back')].every(x => getComputedStyle(x).opacity === '1')";

    private Browser browser;
    private WebOutput web;

    @BeforeAll
    void start(@TempDir Path profile) throws Exception {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no Chromium is installed: the pages are not tried in a browser");
        browser = new Browser(program.get(), profile);
        web = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH);
    }

    @BeforeEach
    void asAtFirst() throws Exception {
        browser.size(1280, 720);
        web.pages(Looks.standard());
    }

    @AfterAll
    void stop() throws Exception {
        if (web != null) {
            web.close();
            browser.close();
        }
    }

    @Test
    void whatIsShownAppearsAndGoes() throws Exception {
        open("full");
        web.publish(JOHN);
        browser.await(TEXT, "For God so loved the world");
        browser.await(REFERENCE, "John 3:16 (KJV) · 1/2");
        web.publish(new WebState("frozen", "frozen", 0, 1, Output.FROZEN));
        web.publish(new WebState("that he gave", "John 3:16 (KJV)", 1, 2, Output.LIVE));
        browser.await(TEXT, "that he gave");
        web.publish(new WebState("that he gave", "John 3:16 (KJV)", 1, 2, Output.CLEAR));
        browser.await(SLIDES, "0");
        web.publish(JOHN);
        browser.await(TEXT, "For God so loved the world");
        web.publish(new WebState("that he gave", "John 3:16 (KJV)", 1, 2, Output.BLACK));
        browser.await(SLIDES, "0");
    }

    @Test
    void markupStaysText() throws Exception {
        String evil =
                "</p><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">\"' &amp;";
        web.publish(new WebState(evil, "<b>ref</b>", 0, 1, Output.LIVE));
        open("full");
        browser.await(TEXT, evil);
        web.publish(new WebState(evil + evil, "<b>ref</b>", 0, 1, Output.LIVE));
        browser.await(TEXT, evil + evil);
        browser.await(REFERENCE, "<b>ref</b>");
        assertEquals("0", browser.value("document.querySelectorAll('main script, main img, main b').length"));
        assertEquals("VerseProjection", browser.value("document.title"));
    }

    @Test
    void aReloadedPageShowsTheLastStateAtOnce() throws Exception {
        web.publish(JOHN);
        open("reference");
        browser.await(REFERENCE, "John 3:16 (KJV)");
        assertEquals("undefined", browser.value(TEXT));
        open("blank");
        assertEquals("0", browser.value(SLIDES));
    }

    @Test
    void theBackgroundIsTransparent() throws Exception {
        web.publish(JOHN);
        open("lower-third");
        browser.await(TEXT, JOHN.text());
        BufferedImage picture = settled(2);
        int foot = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int alpha = picture.getRGB(x, y) >>> 24;
                if (y < picture.getHeight() / 2) {
                    assertEquals(0, alpha, "at " + x + ", " + y);
                } else if (alpha == 255) {
                    foot++;
                }
            }
        }
        assertTrue(foot > 1000, foot + " pixels are opaque");
    }

    @Test
    void twoPagesShowTheirOwnContentInTheirOwnLookAtTheSameTime(@TempDir Path profile) throws Exception {
        Theme odd = Looks.odd(new Background.Plain("#102030"));
        web.pages(List.of(
                Looks.page("stream", Content.FULL, odd, true),
                Looks.page("camera", Content.REFERENCE, Looks.theme("Dark on light"), false)));
        web.publish(JOHN);
        try (Browser other = new Browser(Browser.installed().orElseThrow(), profile)) {
            other.open(web.address("camera"));
            open("stream");
            browser.await(TEXT, JOHN.text());
            other.await(REFERENCE, JOHN.reference());
            assertEquals("undefined", other.value(TEXT));
            assertEquals("rgb(255, 0, 0)", style("color"));
            assertEquals("left", style("textAlign"));
            assertEquals("700", style("fontWeight"));
            assertEquals("36px", style("fontSize"));
            assertTrue(style("fontFamily").endsWith(", serif"), style("fontFamily"));
            String edge = browser.value("getComputedStyle(document.querySelector('.shown .text')).textShadow");
            assertTrue(edge.contains("rgb(0, 0, 255)"), edge);
            assertEquals("74px", style("left"));
            assertEquals(
                    "rgb(122, 59, 0)",
                    other.value("getComputedStyle(document.querySelector('.shown .reference')).color"));
            assertEquals(new Color(0x10, 0x20, 0x30), new Color(settled(2).getRGB(1270, 10)));
            web.publish(new WebState("that he gave", "John 3:16–17 (KJV)", 1, 2, Output.LIVE));
            browser.await(TEXT, "that he gave");
            other.await(REFERENCE, "John 3:16–17 (KJV)");
        }
    }

    @Test
    void anotherThemeReachesThePageAtOnceAndTheWordsStay() throws Exception {
        web.publish(JOHN);
        open("full");
        browser.await(TEXT, JOHN.text());
        assertEquals("rgb(255, 255, 255)", style("color"));
        web.pages(List.of(Looks.page("full", Content.FULL, Looks.theme("Dark on light"), true)));
        browser.await("getComputedStyle(" + SHOWN + ").color", "rgb(22, 24, 29)");
        browser.await(TEXT, JOHN.text());
        assertEquals(new Color(0xf4, 0xf1, 0xea), new Color(settled(2).getRGB(10, 10)));
        web.pages(List.of());
        browser.await(SLIDES, "0");
        web.pages(Looks.standard());
        browser.await(TEXT, JOHN.text());
    }

    @Test
    void aPictureFillsTheBackgroundDarkened(@TempDir Path folder) throws Exception {
        BufferedImage white = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 8, 8);
        Path file = folder.resolve("white.png");
        ImageIO.write(white, "png", file.toFile());
        Theme theme = Looks.odd(new Background.Picture(file.toString(), 0.5));
        web.pages(List.of(Looks.page("full", Content.FULL, theme, true)));
        web.publish(JOHN);
        open("full");
        browser.await("document.querySelectorAll('canvas').length", "1");
        int corner = settled(2).getRGB(2, 2) & 0xff;
        assertTrue(Math.abs(corner - 0x80) <= 2, "half as bright: " + corner);
    }

    @Test
    void theLongestVerseIsNeverCut() throws Exception {
        String esther = Scripture.load()
                .text(Translation.KJV)
                .text(Passage.ofOsis("Esth.8.9").first())
                .orElseThrow();
        List<WebPage> pages = new ArrayList<>(Looks.standard());
        for (Theme theme : List.of(
                Looks.theme("Large on black"), Looks.theme("Lower third"), Looks.odd(new Background.Transparent()))) {
            pages.add(Looks.page("t" + pages.size(), Content.FULL, theme, true));
            pages.add(Looks.page("t" + pages.size(), Content.LOWER_THIRD, theme, false));
        }
        pages.add(Looks.page("ref", Content.REFERENCE, Looks.theme("Large on black"), false));
        web.pages(pages);
        web.publish(new WebState(esther, "Esther 8:9 · KJV", 0, 1, Output.LIVE));
        String inside = "(s => { const all = s.getBoundingClientRect();"
                + " const words = s.querySelector('.words').getBoundingClientRect();"
                + " return [...s.querySelectorAll('p')].every(p => { const r = p.getBoundingClientRect();"
                + " const room = p.className === 'text' ? words : all;"
                + " return p.scrollWidth <= p.clientWidth && p.scrollHeight <= p.clientHeight + 1"
                + " && r.top >= room.top - 1 && r.bottom <= room.bottom + 1 && r.height > 4; })"
                + " && all.left >= 0 && all.right <= innerWidth && all.top >= 0 && all.bottom <= innerHeight"
                + " && s.scrollHeight <= s.clientHeight && s.scrollWidth <= s.clientWidth"
                + " && document.documentElement.scrollHeight <= innerHeight; })(" + SHOWN + ")";
        for (WebPage page : pages) {
            open(page.name());
            browser.await(REFERENCE, "Esther 8:9 · KJV");
            for (int[] size : new int[][] {{1280, 720}, {1920, 1080}, {1280, 300}, {320, 180}}) {
                browser.size(size[0], size[1]);
                browser.await("innerWidth + 'x' + innerHeight", size[0] + "x" + size[1]);
                browser.await(inside, "true");
            }
        }
    }

    @Test
    void aPageFindsTheProgramAgainAfterARestart() throws Exception {
        int port;
        try (WebOutput first = WebOutput.start(0, false, "", Looks.standard(), Locale.ENGLISH)) {
            port = first.port();
            first.publish(JOHN);
            browser.open(first.address("full"));
            browser.await(TEXT, JOHN.text());
        }
        assertEquals(JOHN.text(), browser.value(TEXT));
        try (WebOutput second = WebOutput.start(port, false, "", Looks.standard(), Locale.ENGLISH)) {
            assertEquals(port, second.port());
            second.publish(new WebState("back again", "", 0, 1, Output.LIVE));
            browser.await(TEXT, "back again");
        }
    }

    private void open(String page) throws InterruptedException {
        browser.open(web.address(page));
        browser.await("location.pathname + document.readyState", "/" + page + "complete");
    }

    private String style(String name) throws InterruptedException {
        return browser.value("getComputedStyle(" + SHOWN + ")." + name);
    }

    /// The window once that many layers are there and none fades.
    private BufferedImage settled(int layers) throws Exception {
        browser.await(SETTLED, layers + " true");
        return ImageIO.read(new ByteArrayInputStream(browser.picture()));
    }
}
