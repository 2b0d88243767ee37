package org.verseprojection.nativelibs.folders;

import java.nio.file.Path;
import java.util.Map;

/// Where a user's files of this program lie, by the operating system's habits and the variables that override them.
///
/// @param config what the user chose
/// @param cache what can be made again
/// @param data what the user added
public record UserFolders(Path config, Path cache, Path data) {
    private static final String NAME = "verseprojection";

    /// Those of this process's user.
    public static UserFolders ofProcess() {
        return of(System.getenv());
    }

    /// With other variables.
    public static UserFolders of(Map<String, String> environment) {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), environment);
    }

    /// On that system, for a user with that folder.
    ///
    /// @param system as Java names it
    public static UserFolders of(String system, Path user, Map<String, String> environment) {
        UserFolders usual;
        if (system.startsWith("Windows")) {
            Path roaming = folder(environment, "APPDATA", user.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", user.resolve("AppData/Local"));
            Path ours = local.resolve("VerseProjection");
            usual = new UserFolders(roaming.resolve("VerseProjection"), ours.resolve("cache"), ours.resolve("data"));
        } else if (system.startsWith("Mac")) {
            Path support = user.resolve("Library/Application Support/VerseProjection");
            Path caches = user.resolve("Library/Caches/VerseProjection");
            usual = new UserFolders(support.resolve("config"), caches, support.resolve("data"));
        } else {
            usual = new UserFolders(
                    xdg(environment, "XDG_CONFIG_HOME", user.resolve(".config")),
                    xdg(environment, "XDG_CACHE_HOME", user.resolve(".cache")),
                    xdg(environment, "XDG_DATA_HOME", user.resolve(".local/share")));
        }
        return new UserFolders(
                folder(environment, "VERSE_CONFIG", usual.config()),
                folder(environment, "VERSE_CACHE", usual.cache()),
                folder(environment, "VERSE_DATA", usual.data()));
    }

    /// The specification of the XDG folders has relative ones ignored.
    private static Path xdg(Map<String, String> environment, String variable, Path usual) {
        Path folder = folder(environment, variable, usual);
        return (folder.isAbsolute() ? folder : usual).resolve(NAME);
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        String folder = environment.getOrDefault(variable, "");
        return folder.isBlank() ? usual : Path.of(folder);
    }
}
