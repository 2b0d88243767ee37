package org.verseprojection.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.verseprojection.cloud.accounts.AccountsConfig;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.cloud.sso.SsoConfig;

/// All that a node is told.
public record CloudConfig(WebServer.Options web, DatabaseConfig database, AccountsConfig accounts, SsoConfig sso) {
    private static final int DRAIN = 20;

    /// Reads it from the environment.
    ///
    /// @param data the program's folder for data
    /// @throws ConfigException where it cannot be
    public static CloudConfig from(Environment environment, String host, int port, Path data) throws ConfigException {
        Optional<String> keyStore = environment.text("TLS_KEYSTORE");
        Optional<String> password = environment.secret("TLS_KEYSTORE_PASSWORD");
        WebServer.Options web = new WebServer.Options(
                host,
                port,
                keyStore.map(file -> new WebServer.Tls(Path.of(file), password.orElse(""))),
                environment.flag("BEHIND_PROXY", false),
                Duration.ofSeconds(environment.number("DRAIN_SECONDS", DRAIN, 0, 300)));
        AccountsConfig accounts = AccountsConfig.from(environment, data);
        return new CloudConfig(
                web, DatabaseConfig.from(environment, data), accounts, SsoConfig.from(environment, accounts.origin()));
    }
}
