package org.verseprojection.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyNames;

/// The guide names the keys that the program is shipped with.
final class KeysPageTest {
    @Test
    void everyActionStandsInTheTableWithItsKeys() {
        KeyNames names = new KeyNames(Locale.ENGLISH);
        Map<String, String> keys = Arrays.stream(Action.values())
                .collect(Collectors.toMap(
                        names::action, action -> names.all(KeyMap.standard(), action), (a, _) -> a, TreeMap::new));
        String page = Documents.text(Documents.root().resolve("docs/guide/keys.md"));
        List<String[]> rows = page.lines()
                .filter(line -> line.startsWith("| ") && !line.contains("fixed"))
                .map(line -> line.split(" *\\| *"))
                .toList();
        Map<String, String> written = rows.stream()
                .filter(row -> row.length > 2 && keys.containsKey(row[2]))
                .collect(Collectors.toMap(row -> row[2], row -> row[1].replace("**", ""), (a, _) -> a, TreeMap::new));
        assertEquals(keys, written);
    }
}
