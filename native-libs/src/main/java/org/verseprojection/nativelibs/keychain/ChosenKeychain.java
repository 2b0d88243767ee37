package org.verseprojection.nativelibs.keychain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The system's keychain and the file as one. Secrets go into the keychain where it worked when this was
/// opened, or where others lie already; else into the file. A secret that was put into the keychain is
/// never looked for elsewhere.
final class ChosenKeychain implements Keychain {
    private final SystemKeychain system;
    private final FileKeychain file;
    private final Marks marks;
    private final boolean works;
    private final boolean safe;
    private final String why;

    private ChosenKeychain(
            SystemKeychain system, FileKeychain file, Marks marks, boolean works, boolean safe, String why) {
        this.system = system;
        this.file = file;
        this.marks = marks;
        this.works = works;
        this.safe = safe;
        this.why = why;
    }

    static Keychain open(Path folder, SystemKeychain system) {
        Path files = folder.resolve("keychain");
        FileKeychain file = new FileKeychain(files);
        Marks marks = new Marks(files);
        String why = "";
        boolean works = false;
        boolean safe = false;
        try {
            system.check();
            works = true;
        } catch (KeychainException silent) {
            why = KeychainException.message(silent);
        }
        try {
            if (works) {
                move(file, system, marks);
            }
            boolean marked = !marks.names().isEmpty();
            safe = (works || marked) && file.names().isEmpty();
        } catch (KeychainException left) {
            why = (why + " " + KeychainException.message(left)).strip();
        }
        return new ChosenKeychain(system, file, marks, works, safe, why);
    }

    /// From the file into the keychain; each leaves the file when it was read back.
    private static void move(FileKeychain file, SystemKeychain system, Marks marks) throws KeychainException {
        for (String name : file.names()) {
            Optional<byte[]> secret = marks.has(name) ? Optional.empty() : file.get(name);
            if (secret.isPresent()) {
                put(system, name, secret.get());
                Arrays.fill(secret.get(), (byte) 0);
                marks.add(name);
            }
            file.remove(name);
        }
    }

    private static void put(SystemKeychain system, String name, byte[] secret) throws KeychainException {
        system.put(name, secret);
        byte[] kept = system.get(name).orElseThrow(() -> KeychainException.of("refused"));
        boolean same = Arrays.equals(kept, secret);
        Arrays.fill(kept, (byte) 0);
        if (!same) {
            throw KeychainException.of("refused");
        }
    }

    @Override
    public Optional<byte[]> get(String name) throws KeychainException {
        Rules.check(name);
        if (marks.has(name)) {
            return Optional.of(system.get(name).orElseThrow(() -> KeychainException.of("gone")));
        }
        Optional<byte[]> found = file.get(name);
        if (found.isEmpty() && works) {
            found = system.get(name);
            if (found.isPresent()) {
                marks.add(name);
            }
        }
        return found;
    }

    @Override
    public void put(String name, byte[] secret) throws KeychainException {
        Rules.check(name, secret);
        if (works || !marks.names().isEmpty()) {
            boolean moves = file.names().contains(name);
            put(system, name, secret);
            marks.add(name);
            if (moves) {
                file.remove(name);
            }
        } else {
            file.put(name, secret);
        }
    }

    @Override
    public void remove(String name) throws KeychainException {
        Rules.check(name);
        if (system.there() && (works || marks.has(name))) {
            system.remove(name);
        }
        marks.remove(name);
        file.remove(name);
    }

    @Override
    public boolean protectedBySystem() {
        return safe;
    }

    @Override
    public String warning() {
        String exposed = file.warning();
        String all = safe || why.isEmpty() ? why : KeychainException.text("in_file", why);
        return exposed.isEmpty() ? all : (all + " " + exposed).strip();
    }
}
