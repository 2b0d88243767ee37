package org.verseprojection.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.verseprojection.cli.console.Console;
import org.verseprojection.cli.console.Logging;
import org.verseprojection.cli.wiring.Home;
import org.verseprojection.cli.wiring.LoadedEngine;
import org.verseprojection.cli.wiring.PartsLoader;
import org.verseprojection.cli.wiring.TemporaryFolder;
import org.verseprojection.desktop.DesktopApp;
import org.verseprojection.desktop.Folders;

/// Does once what every start does, on JavaFX's headless platform, while the JVM notes what it loads: so that later
/// starts are quicker. The launcher runs it after a build; its failure harms nothing.
public final class Training {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Training() {}

    /// No build waits for it longer than that.
    private static void giveUp() {
        try {
            Thread.sleep(LONGEST);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    /// Matches a text, opens the windows, loads everything, ends.
    public static void main(String[] args) throws IOException {
        Logging.warningsOnly();
        Thread.ofPlatform().daemon().start(Training::giveUp);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Console console = Console.ofProcess();
        Home home = Home.of(console.environment());
        Verse.commandLine(console, home).execute("match", "--json", "for god so loved the world");
        try (TemporaryFolder folder = TemporaryFolder.named("verse-training")) {
            Path own = folder.path();
            Files.writeString(own.resolve("preferences.json"), "{\"setUp\": true}");
            PartsLoader loader = new PartsLoader(home, console);
            DesktopApp.rehearseStart(() -> new LoadedEngine(home, loader), new Folders(own, own));
        }
        System.exit(0);
    }
}
