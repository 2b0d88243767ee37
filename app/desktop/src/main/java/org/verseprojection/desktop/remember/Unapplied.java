package org.verseprojection.desktop.remember;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.verseprojection.live.memory.MemoryKeeper;
import org.verseprojection.live.memory.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The names of the settings that came from elsewhere and wait until nothing is on air, kept in the memory: a program
/// that ends meanwhile applies them at its next start. JavaFX thread.
final class Unapplied {
    private static final String NAME = "cloud.unapplied";
    private static final String NOTHING = "[]";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MemoryKeeper keeper;
    private final Executor screen;
    private final InstantSource clock;
    private Set<String> kept = Set.of();
    private boolean stale;

    Unapplied(MemoryKeeper keeper, Executor screen, InstantSource clock) {
        this.keeper = keeper;
        this.screen = screen;
        this.clock = clock;
    }

    /// Tells later what waited when the program ended, as it is in the memory now; nothing where nothing did.
    void read(Consumer<List<Setting>> told) {
        CompletableFuture<Void> _ = keeper.ask(memory -> waited(memory.settings()))
                .thenAcceptAsync(
                        found -> found.ifPresent(settings -> {
                            stale = true;
                            told.accept(settings);
                        }),
                        screen);
    }

    private static Optional<List<Setting>> waited(Map<String, Setting> all) {
        Setting names = all.get(NAME);
        if (names == null || names.value().equals(NOTHING)) {
            return Optional.empty();
        }
        List<Setting> waited = new ArrayList<>();
        for (JsonNode name : tree(names.value())) {
            Setting setting = all.get(name.asString(""));
            if (setting != null) {
                waited.add(setting);
            }
        }
        return Optional.of(waited);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            return JSON.createArrayNode();
        }
    }

    /// These wait now.
    void keep(Set<String> waiting) {
        if (stale || !waiting.equals(kept)) {
            stale = false;
            kept = Set.copyOf(waiting);
            Setting setting = new Setting(NAME, JSON.writeValueAsString(new TreeSet<>(kept)), clock.instant());
            keeper.later(memory -> memory.keep(LocalChange.after(memory.settings(), setting)));
        }
    }
}
