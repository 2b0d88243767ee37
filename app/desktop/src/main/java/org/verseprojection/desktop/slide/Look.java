package org.verseprojection.desktop.slide;

import java.util.Optional;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.domain.Translation;

/// All that decides how a content is laid out.
///
/// @param second a second translation that is shown with it
/// @param sideBySide whether the two stand side by side; else one above the other
/// @param divineName whether the WEB's "Yahweh" is shown as "the LORD"
/// @param width in pixels
/// @param height in pixels
public record Look(
        Theme theme,
        Optional<Translation> second,
        boolean sideBySide,
        boolean divineName,
        double width,
        double height) {}
