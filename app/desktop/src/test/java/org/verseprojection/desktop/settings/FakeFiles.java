package org.verseprojection.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Answers with one file, or none.
final class FakeFiles implements FileDialogs {
    Optional<Path> answer = Optional.empty();

    @Override
    public Optional<Path> open(String title, String kind, List<String> patterns) {
        return answer;
    }

    @Override
    public Optional<Path> save(String title, String kind, List<String> patterns, String name) {
        return answer.map(folder -> folder.resolve(name));
    }

    @Override
    public Optional<Path> folder(String title) {
        return answer;
    }
}
