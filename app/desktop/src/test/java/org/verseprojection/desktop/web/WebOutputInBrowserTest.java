package org.verseprojection.desktop.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.live.show.Output;

/// The pages as a real browser shows them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebOutputInBrowserTest {
    private static final WebState JOHN =
            new WebState("For God so loved the world", "John 3:16 (KJV)", 0, 2, Output.LIVE);
    private static final String TEXT = "document.querySelector('.shown .text')?.textContent";
    private static final String REFERENCE = "document.querySelector('.shown .reference')?.textContent";

    private Browser browser;
    private WebOutput web;

    @BeforeAll
    void start(@TempDir Path profile) throws Exception {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "no Chromium is installed: the pages are not tried in a browser");
        browser = new Browser(program.get(), profile);
        web = WebOutput.start(0, false, "", Locale.ENGLISH);
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
        open(WebPage.FULL);
        web.publish(JOHN);
        browser.await(TEXT, "For God so loved the world");
        browser.await(REFERENCE, "John 3:16 (KJV) (1/2)");
        web.publish(new WebState("frozen", "frozen", 0, 1, Output.FROZEN));
        web.publish(new WebState("that he gave", "John 3:16 (KJV)", 1, 2, Output.LIVE));
        browser.await(TEXT, "that he gave");
        web.publish(new WebState("that he gave", "John 3:16 (KJV)", 1, 2, Output.BLACK));
        browser.await("document.querySelectorAll('.slide').length", "0");
    }

    @Test
    void markupStaysText() throws Exception {
        String evil =
                "</p><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">\"' &amp;";
        web.publish(new WebState(evil, "<b>ref</b>", 0, 1, Output.LIVE));
        open(WebPage.FULL);
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
        open(WebPage.REFERENCE);
        browser.await(REFERENCE, "John 3:16 (KJV)");
        assertEquals("undefined", browser.value(TEXT));
        open(WebPage.BLANK);
        browser.await("document.readyState", "complete");
        assertEquals("0", browser.value("document.querySelectorAll('.slide').length"));
    }

    @Test
    void theBackgroundIsTransparent() throws Exception {
        web.publish(JOHN);
        open(WebPage.LOWER_THIRD);
        browser.await(TEXT, JOHN.text());
        browser.await("getComputedStyle(document.querySelector('.shown')).opacity", "1");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.picture()));
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
    void aLongTextIsFittedAndNotCut() throws Exception {
        web.publish(new WebState("Mahershalalhashbaz begat ".repeat(60), "Esther 8:9 (KJV)", 0, 1, Output.LIVE));
        for (WebPage page : new WebPage[] {WebPage.FULL, WebPage.LOWER_THIRD}) {
            open(page);
            browser.await(REFERENCE, "Esther 8:9 (KJV)");
            String inside = "(s => [...s.children].every(p => (r => r.left >= 0 && r.right <= innerWidth && r.top >= 0"
                    + " && r.bottom <= s.getBoundingClientRect().bottom - parseFloat(getComputedStyle(s).paddingBottom)"
                    + " + 1)(p.getBoundingClientRect()) && p.scrollWidth <= p.clientWidth))"
                    + "(document.querySelector('.shown'))";
            assertEquals("true", browser.value(inside));
        }
    }

    @Test
    void aPageFindsTheProgramAgainAfterARestart() throws Exception {
        int port;
        try (WebOutput first = WebOutput.start(0, false, "", Locale.ENGLISH)) {
            port = first.port();
            first.publish(JOHN);
            browser.open(first.address(WebPage.FULL));
            browser.await(TEXT, JOHN.text());
        }
        assertEquals(JOHN.text(), browser.value(TEXT));
        try (WebOutput second = WebOutput.start(port, false, "", Locale.ENGLISH)) {
            assertEquals(port, second.port());
            second.publish(new WebState("back again", "", 0, 1, Output.LIVE));
            browser.await(TEXT, "back again");
        }
    }

    private void open(WebPage page) throws InterruptedException {
        browser.open(web.address(page));
        browser.await("document.body.dataset.page + document.readyState", page.path() + "complete");
    }
}
