package org.verseprojection.nativelibs.keychain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Secrets in a file `secrets` that only its owner may read: 0600 in a folder of 0700, on Windows an access
/// list. What it holds is not encrypted. One that others could read, as after it was copied, is closed to
/// them and used, since without it all that it protects would be lost; [#warning] says so. A damaged one is
/// left alone until a secret is removed; then it is set aside as `secrets.damaged-1`, and so on.
final class FileKeychain implements Keychain {
    /// The most that is read, in bytes.
    static final int LONGEST = 1 << 16;

    private static final String FILE = "secrets";

    private final PrivateFolder folder;
    private final AtomicBoolean exposed = new AtomicBoolean();

    /// @param folder for these files alone
    FileKeychain(Path folder) {
        this.folder = new PrivateFolder(folder);
    }

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        Rules.check(name);
        return folder.alone(
                false,
                () -> with(secrets -> Optional.ofNullable(secrets.get(name)).map(byte[]::clone)));
    }

    /// All that have a secret here.
    Set<String> names() throws KeychainException {
        return folder.alone(false, () -> with(secrets -> Set.copyOf(secrets.keySet())));
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        Rules.check(name, secret);
        folder.alone(true, () -> {
            Map<String, byte[]> secrets = load();
            try {
                Optional.ofNullable(secrets.put(name, secret.clone())).ifPresent(FileKeychain::wipe);
                save(secrets);
                return true;
            } finally {
                secrets.values().forEach(FileKeychain::wipe);
            }
        });
    }

    @Override
    public void remove(String name) throws KeychainException {
        Rules.check(name);
        if (!folder.alone(false, () -> with(secrets -> secrets.containsKey(name), true))) {
            return;
        }
        folder.alone(true, () -> {
            Map<String, byte[]> secrets;
            try {
                secrets = load();
            } catch (KeychainException damaged) {
                folder.setAside(FILE);
                return false;
            }
            try {
                Optional.ofNullable(secrets.remove(name)).ifPresent(FileKeychain::wipe);
                save(secrets);
                return true;
            } finally {
                secrets.values().forEach(FileKeychain::wipe);
            }
        });
    }

    @Override
    public boolean protectedBySystem() {
        return false;
    }

    @Override
    public String warning() {
        return exposed.get() ? KeychainException.text("file_exposed", folder.file(FILE)) : "";
    }

    private <T> T with(Function<Map<String, byte[]>, T> use) throws IOException, KeychainException {
        Map<String, byte[]> secrets = load();
        try {
            return use.apply(secrets);
        } finally {
            secrets.values().forEach(FileKeychain::wipe);
        }
    }

    private <T> T with(Function<Map<String, byte[]>, T> use, T damaged) throws IOException {
        try {
            return with(use);
        } catch (KeychainException unreadable) {
            return damaged;
        }
    }

    private Map<String, byte[]> load() throws IOException, KeychainException {
        Optional<byte[]> found = folder.read(FILE, LONGEST);
        if (found.isEmpty()) {
            return new HashMap<>();
        }
        if (folder.tighten(FILE)) {
            exposed.set(true);
        }
        try {
            return SecretsFile.decode(found.get())
                    .orElseThrow(() -> KeychainException.of("file_damaged", folder.file(FILE)));
        } finally {
            wipe(found.get());
        }
    }

    private void save(Map<String, byte[]> secrets) throws IOException, KeychainException {
        byte[] content = SecretsFile.encode(secrets);
        try {
            if (content.length > LONGEST) {
                throw KeychainException.of("file_full", folder.file(FILE));
            }
            folder.write(FILE, content);
        } finally {
            wipe(content);
        }
    }

    private static void wipe(byte[] array) {
        Arrays.fill(array, (byte) 0);
    }
}
