package org.verseprojection.cli.doctor.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.nativelibs.keychain.KeychainTrial;

/// Whether keys can be kept: something is put into the keychain, read back and removed.
public final class KeychainCheck implements Check {
    private final Path data;

    /// @param data the user's folder of data, where keys lie that the system does not keep
    public KeychainCheck(Path data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "keychain";
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Finding look() throws IOException {
        try (TemporaryFolder empty = folder()) {
            KeychainTrial trial = KeychainTrial.in(empty.path().toAbsolutePath());
            Diagnosis diagnosis = new Diagnosis();
            if (!trial.works()) {
                diagnosis.found("keychain.broken", trial.why()).trouble("keychain.broken.do");
            } else if (trial.bySystem()) {
                diagnosis.found("keychain.system");
            } else {
                diagnosis.found("keychain.file", trial.why()).advice("keychain.file.do");
            }
            return diagnosis.finding();
        }
    }

    private TemporaryFolder folder() throws IOException {
        return Files.isDirectory(data)
                ? new TemporaryFolder(Files.createTempDirectory(data, ".verse-doctor-"))
                : TemporaryFolder.named("verse-doctor");
    }
}
