package org.verseprojection.cloud.config;

/// The server was told something that it cannot do. The message names the variable and no secret.
public final class ConfigException extends Exception {
    public ConfigException(String message) {
        super(message);
    }
}
