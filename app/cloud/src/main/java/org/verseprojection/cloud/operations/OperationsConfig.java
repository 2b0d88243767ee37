package org.verseprojection.cloud.operations;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// What running a node takes.
///
/// @param collector where traces go; nowhere without one
/// @param backups where and with which key the database is backed up; not at all without a key
/// @param notice how long the server says that it is not ready before it stops taking requests, so that a load
///     balancer sends none there
public record OperationsConfig(
        InternalKey internal, Optional<URI> collector, Optional<BackupConfig> backups, Duration notice) {
    private static final int SHORTEST_KEY = 16;

    /// Daily backups.
    ///
    /// @param kept how many
    public record BackupConfig(Path folder, BackupKey key, int kept) {}

    /// Reads it from the environment.
    ///
    /// @param data the program's folder for data
    public static OperationsConfig from(Environment environment, Path data) throws ConfigException {
        Optional<String> internal = environment.secret("INTERNAL_KEY");
        if (internal.isPresent() && internal.get().length() < SHORTEST_KEY) {
            throw new ConfigException("INTERNAL_KEY must have at least " + SHORTEST_KEY + " characters.");
        }
        Optional<String> key = environment.secret("BACKUP_KEY");
        Path folder = environment.text("BACKUP_FOLDER").map(Path::of).orElse(data.resolve("backups"));
        int kept = environment.number("BACKUPS_KEPT", 7, 1, 365);
        return new OperationsConfig(
                new InternalKey(internal),
                collector(environment),
                key.isPresent()
                        ? Optional.of(new BackupConfig(folder, BackupKey.of(key.get()), kept))
                        : Optional.empty(),
                Duration.ofSeconds(environment.number("DRAIN_NOTICE_SECONDS", 0, 0, 120)));
    }

    private static Optional<URI> collector(Environment environment) throws ConfigException {
        Optional<String> text = environment.text("OTEL_EXPORTER_OTLP_ENDPOINT");
        try {
            Optional<URI> uri = text.map(URI::create);
            if (uri.isPresent() && (uri.get().getHost() == null || uri.get().getUserInfo() != null)) {
                throw new ConfigException("OTEL_EXPORTER_OTLP_ENDPOINT must be http://host:port.");
            }
            return uri;
        } catch (IllegalArgumentException broken) {
            throw new ConfigException("OTEL_EXPORTER_OTLP_ENDPOINT must be http://host:port.");
        }
    }
}
