package org.verseprojection.cli.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a text what says whose laptop it is.
final class Discreet {
    /// What stands in its place.
    static final String GONE = "…";

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?|wss?|file)://\\S+");
    private static final Pattern NUMBERED = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
    private static final Pattern TOKEN =
            Pattern.compile("(?=[A-Za-z_+=-]*\\d)[A-Za-z0-9_+=-]{32,}(?:\\.[A-Za-z0-9_+=-]+)*");
    private static final int SHORTEST = 3;

    private final String home;
    private final List<String> personal;

    /// @param home the user's own folder, which becomes `~`
    /// @param personal names and the like, which go
    Discreet(String home, List<String> personal) {
        this.home = home.length() > 1 ? home : "";
        List<String> longestFirst = new ArrayList<>(personal.stream()
                .map(String::strip)
                .filter(each -> each.length() >= SHORTEST)
                .distinct()
                .toList());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        this.personal = List.copyOf(longestFirst);
    }

    /// The text without.
    String text(String text) {
        String left = home.isEmpty() ? text : text.replace(home, "~");
        for (String each : personal) {
            // a whole word: a user called "max" does not make "maximum" vanish
            left = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(each) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll(GONE);
        }
        left = ADDRESS.matcher(left).replaceAll(GONE);
        left = NUMBERED.matcher(left).replaceAll(GONE);
        left = EMAIL.matcher(left).replaceAll(GONE);
        return TOKEN.matcher(left).replaceAll(GONE);
    }
}
