package org.verseprojection.cloud;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import org.verseprojection.cloud.accounts.AccountsConfig;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;
import org.verseprojection.cloud.database.DatabaseConfig;
import org.verseprojection.cloud.feedback.FeedbackConfig;
import org.verseprojection.cloud.http.WebServer;
import org.verseprojection.cloud.learning.LearningConfig;
import org.verseprojection.cloud.operations.OperationsConfig;
import org.verseprojection.cloud.shared.SharedConfig;
import org.verseprojection.cloud.sso.SsoConfig;
import org.verseprojection.cloud.stream.StreamConfig;

/// All that a node is told.
///
/// @param summary what was read from the environment, without secrets
public record CloudConfig(
        WebServer.Options web,
        DatabaseConfig database,
        AccountsConfig accounts,
        SsoConfig sso,
        SharedConfig shared,
        OperationsConfig operations,
        FeedbackConfig feedback,
        StreamConfig stream,
        LearningConfig learning,
        SortedMap<String, String> summary) {
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
        if (web.tls().isEmpty() && !web.behindProxy() && !isLoopback(host)) {
            throw new ConfigException("Plain HTTP is spoken at a loopback address alone. Give a certificate"
                    + " (TLS_KEYSTORE), or set BEHIND_PROXY=true where a proxy in front of this server speaks TLS.");
        }
        return new CloudConfig(
                web,
                DatabaseConfig.from(environment, data),
                accounts,
                SsoConfig.from(environment, accounts.origin()),
                SharedConfig.from(environment),
                OperationsConfig.from(environment, data),
                FeedbackConfig.from(environment),
                StreamConfig.from(environment),
                LearningConfig.from(environment, data),
                environment.summary());
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
