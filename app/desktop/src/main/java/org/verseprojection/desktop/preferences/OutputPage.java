package org.verseprojection.desktop.preferences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A page for OBS and the like: what it shows, and how that looks.
///
/// @param name its word in the address: 1 to 30 of `A-Z`, `a-z`, `0-9` and `-`
/// @param content what it shows
/// @param theme name of the theme it looks like; empty for that of the projector
/// @param background whether the theme's background stands behind the text; else nothing does
public record OutputPage(String name, Content content, String theme, boolean background) {
    /// How many there may be.
    public static final int MOST = 8;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,30}");

    /// What of the program a page shows.
    public enum Content {
        /// Text and reference, placed as the theme says.
        FULL,
        /// Text and reference on a band in the lowest third, whatever the theme.
        LOWER_THIRD,
        /// The reference alone, at the foot.
        REFERENCE,
        /// Nothing, ever: a place holder.
        NOTHING
    }

    /// @throws IllegalArgumentException where a value is out of its limits
    public OutputPage {
        Limits.require(nameIsGood(name), "name");
        Limits.require(theme.length() <= 60, "theme");
        Limits.text(theme, "theme");
    }

    /// Those of a first start, as the projector looks, without its background.
    public static List<OutputPage> standard() {
        return List.of(
                new OutputPage("full", Content.FULL, "", false),
                new OutputPage("lower-third", Content.LOWER_THIRD, "", false),
                new OutputPage("reference", Content.REFERENCE, "", false));
    }

    /// Whether a page can be found by that name.
    public static boolean nameIsGood(String name) {
        return NAME.matcher(name).matches();
    }

    /// Whether both cannot stand in one list: addresses that differ in capitals alone are mistaken for each other.
    public boolean sameName(String other) {
        return name.equalsIgnoreCase(other);
    }

    public OutputPage withName(String value) {
        return new OutputPage(value, content, theme, background);
    }

    public OutputPage withContent(Content value) {
        return new OutputPage(name, value, theme, background);
    }

    public OutputPage withTheme(String value) {
        return new OutputPage(name, content, value, background);
    }

    public OutputPage withBackground(boolean value) {
        return new OutputPage(name, content, theme, value);
    }

    /// 1 to [#MOST], no two of one name.
    static boolean goodTogether(List<OutputPage> pages) {
        return !pages.isEmpty() && pages.size() <= MOST && different(pages).size() == pages.size();
    }

    /// The first of each name, as many as there may be.
    static List<OutputPage> different(List<OutputPage> pages) {
        Set<String> names = new HashSet<>();
        List<OutputPage> kept = new ArrayList<>();
        for (OutputPage page : pages) {
            if (kept.size() < MOST && names.add(page.name.toLowerCase(Locale.ROOT))) {
                kept.add(page);
            }
        }
        return kept;
    }
}
