package org.verseprojection.cloud.operations;

import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verseprojection.cloud.config.ConfigException;
import org.verseprojection.cloud.config.Environment;

/// Where a server's log goes: to the standard error output, as JSON for programs or as text for people.
public final class Logs {
    /// Held, since the system forgets a logger that nobody holds, and its level with it.
    private static final Logger OURS = Logger.getLogger("org.verseprojection");

    private Logs() {}

    /// Sets it up for the whole process, in place of what was there: `LOG_FORMAT` is `json` or `text`, `LOG_LEVEL` is
    /// `debug`, `info` or `warning`.
    ///
    /// @throws ConfigException where they are something else
    public static void install(Environment environment) throws ConfigException {
        String format = environment.text("LOG_FORMAT").orElse("json").toLowerCase(Locale.ROOT);
        Level level = switch (environment.text("LOG_LEVEL").orElse("info").toLowerCase(Locale.ROOT)) {
            case "debug" -> Level.FINE;
            case "info" -> Level.INFO;
            case "warning" -> Level.WARNING;
            default -> throw new ConfigException("LOG_LEVEL must be debug, info or warning.");
        };
        ConsoleHandler console = new ConsoleHandler();
        switch (format) {
            case "json" -> console.setFormatter(new JsonLines());
            case "text" -> console.setFormatter(new TextLines());
            default -> throw new ConfigException("LOG_FORMAT must be json or text.");
        }
        console.setLevel(level);
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(console);
        root.setLevel(Level.INFO);
        OURS.setLevel(level);
    }
}
