package org.verseprojection.nativelibs.keychain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names of the secrets that lie in the system's keychain, in a file `in-keychain` beside the file of
/// secrets: so that a keychain that is silent is told from one that holds nothing. Read anew each time, as
/// another process may write it.
final class Marks {
    private static final String FILE = "in-keychain";
    private static final String HEAD = "The secrets with these names lie in the system's keychain:";
    private static final String END = ".";
    private static final int LONGEST = 1 << 16;

    private final PrivateFolder folder;

    Marks(Path folder) {
        this.folder = new PrivateFolder(folder);
    }

    /// All names.
    ///
    /// @throws KeychainException where the file is damaged
    Set<String> names() throws KeychainException {
        return folder.alone(false, this::load);
    }

    boolean has(String name) throws KeychainException {
        return names().contains(name);
    }

    void add(String name) throws KeychainException {
        if (!has(name)) {
            folder.alone(true, () -> {
                Set<String> names = load();
                names.add(name);
                save(names);
                return true;
            });
        }
    }

    void remove(String name) throws KeychainException {
        if (has(name)) {
            folder.alone(true, () -> {
                Set<String> names = load();
                names.remove(name);
                save(names);
                return true;
            });
        }
    }

    private Set<String> load() throws IOException, KeychainException {
        Optional<byte[]> found = folder.read(FILE, LONGEST);
        if (found.isEmpty()) {
            return new TreeSet<>();
        }
        List<String> lines =
                new String(found.get(), StandardCharsets.US_ASCII).lines().toList();
        int last = lines.size() - 1;
        if (last < 1 || !lines.getFirst().equals(HEAD) || !lines.getLast().equals(END)) {
            throw KeychainException.of("file_damaged", folder.file(FILE));
        }
        TreeSet<String> names = new TreeSet<>(lines.subList(1, last));
        if (!names.stream().allMatch(Rules::isName)) {
            throw KeychainException.of("file_damaged", folder.file(FILE));
        }
        return names;
    }

    private void save(Set<String> names) throws IOException {
        List<String> lines = new ArrayList<>(names);
        lines.addFirst(HEAD);
        lines.add(END);
        folder.write(FILE, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
