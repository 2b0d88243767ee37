package org.verseprojection.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every link and every picture in the documents leads somewhere.
final class LinksTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    @Test
    void everyLinkResolves() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : Documents.markdown()) {
            List<String> found = links(Documents.text(file));
            links += found.size();
            found.stream()
                    .filter(link -> !resolves(file, link))
                    .map(link -> Documents.root().relativize(file) + " links to " + link)
                    .forEach(broken::add);
        }
        assertEquals("", String.join("\n", broken));
        assertTrue(links > 20, "links were found");
    }

    @Test
    void everyPictureIsUsed() throws IOException {
        Set<Path> used = new HashSet<>();
        for (Path file : Documents.markdown()) {
            links(Documents.text(file))
                    .forEach(link -> used.add(file.resolveSibling(link).normalize()));
        }
        try (Stream<Path> pictures = Files.list(Pictures.folder())) {
            assertEquals(
                    List.of(),
                    pictures.filter(Files::isRegularFile)
                            .filter(each -> !used.contains(each))
                            .toList());
        }
    }

    @Test
    void everyPictureIsThereInAllSizes() throws IOException {
        List<String> names = names(Pictures.folder());
        assertTrue(names.size() > 10, names::toString);
        for (Size size : Size.ALL) {
            assertEquals(names, names(Pictures.folder().resolve(size.folder())), size.folder());
        }
        try (Stream<Path> folders = Files.list(Pictures.folder())) {
            assertEquals(Size.ALL.size() - 1, folders.filter(Files::isDirectory).count());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void brokenOnesAreNoticed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.md"), "# A title, with `code`\n");
        assertTrue(resolves(file, "one.md"));
        assertTrue(resolves(file, "#a-title-with-code"));
        assertTrue(resolves(file, "https://example.org/"));
        assertEquals(
                List.of(false, false),
                Stream.of("two.md", "one.md#another")
                        .map(link -> resolves(file, link))
                        .toList());
        assertEquals(List.of("a.md"), links("[A](a.md) `[B](b.md)`\n```\n[C](c.md)\n```\n"));
    }

    private static List<String> links(String markdown) {
        return LINK.matcher(CODE.matcher(markdown).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static boolean resolves(Path from, String link) {
        if (link.matches("(https?|mailto):.*")) {
            return true;
        }
        int hash = link.indexOf('#');
        String name = hash < 0 ? link : link.substring(0, hash);
        Path target = name.isEmpty() ? from : from.resolveSibling(name);
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static Set<String> anchors(Path file) {
        return HEADING.matcher(Documents.text(file))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
