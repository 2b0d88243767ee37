package org.verseprojection.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/// What counts as another picture.
final class PicturesTest {
    @Test
    void differencesThatCanBeSeenAreNoticed() {
        BufferedImage one = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        BufferedImage other = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        assertEquals("", Pictures.difference(one, other));
        other.createGraphics().fillRect(0, 0, 20, 20);
        assertNotEquals("", Pictures.difference(one, other));
        assertNotEquals("", Pictures.difference(one, new BufferedImage(100, 99, BufferedImage.TYPE_INT_RGB)));
    }
}
