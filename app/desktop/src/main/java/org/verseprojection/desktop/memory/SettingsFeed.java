package org.verseprojection.desktop.memory;

import java.util.List;
import java.util.function.Consumer;
import org.verseprojection.live.memory.Setting;

/// Tells of settings and themes that are newer elsewhere.
@FunctionalInterface
public interface SettingsFeed {
    /// Nothing comes from elsewhere.
    SettingsFeed NONE = _ -> {};

    /// What is newer, as it is in the memory by now. A setting's name is the preference's (`translation`), or the
    /// account's (`bible_version`).
    record News(List<Setting> settings, List<Setting> themes) {
        public News {
            settings = List.copyOf(settings);
            themes = List.copyOf(themes);
        }
    }

    /// Who is told from now on.
    ///
    /// @param listener is told on any thread
    void listen(Consumer<News> listener);
}
