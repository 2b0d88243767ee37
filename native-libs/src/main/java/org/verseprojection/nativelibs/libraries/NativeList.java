package org.verseprojection.nativelibs.libraries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// All native files that may be loaded, from `natives.tsv`.
record NativeList(List<NativeFile> files) {
    NativeList {
        files = List.copyOf(files);
    }

    /// The program's own.
    static NativeList read() {
        try (InputStream in = NativeList.class.getResourceAsStream("natives.tsv")) {
            if (in == null) {
                throw new IllegalStateException("natives.tsv is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new NativeList(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(NativeFile::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of a library for a platform and what its processor has: of each name the first that fits.
    ///
    /// @param processor what it has; asked only where a file needs anything
    /// @throws NativeException where there is a name of which none fits
    List<NativeFile> of(BundledLibrary library, Platform platform, Supplier<Set<String>> processor)
            throws NativeException {
        Map<String, List<NativeFile>> named = files.stream()
                .filter(file ->
                        file.library().equals(library.id()) && file.platform().equals(platform.id()))
                .collect(Collectors.groupingBy(NativeFile::name, LinkedHashMap::new, Collectors.toList()));
        Set<String> has = named.values().stream()
                        .flatMap(List::stream)
                        .allMatch(file -> file.needs().isEmpty())
                ? Set.of()
                : processor.get();
        List<NativeFile> chosen = named.values().stream()
                .flatMap(same -> same.stream()
                        .filter(file -> has.containsAll(file.needs()))
                        .limit(1))
                .toList();
        if (chosen.size() < named.size() || chosen.isEmpty()) {
            String needs = named.values().stream()
                    .flatMap(List::stream)
                    .flatMap(file -> file.needs().stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw NativeException.of("processor", library.id(), needs);
        }
        return chosen;
    }
}
