package org.verseprojection.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.memory.FakeCloud;
import org.verseprojection.desktop.memory.FakeMemory;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Theme.Alignment;
import org.verseprojection.desktop.theme.Theme.Background;
import org.verseprojection.desktop.theme.Theme.Placement;
import org.verseprojection.desktop.theme.ThemeFault;
import org.verseprojection.desktop.theme.Themes;

/// Settings kept in memory, and a record of what was asked for.
final class FakeSettings extends FakeDevices implements SettingsModel {
    static final Theme NIGHT = theme("Clear night", new Background.Gradient("#0b1d3a", "#000000"));
    static final Theme PAPER = theme("Paper", new Background.Plain("#f4f0e6"));

    final FakeMemory memory = new FakeMemory();
    final FakeCloud cloud = new FakeCloud();
    final StringProperty address = new SimpleStringProperty("");
    final FakeExaminer examiner = new FakeExaminer();
    final SimpleObjectProperty<Listening> listening = new SimpleObjectProperty<>(Listening.OFF);
    final CheckupRun checkup;
    final SimpleObjectProperty<GlobalChords> chords = new SimpleObjectProperty<>(GlobalChords.of(KeyMap.standard()));
    final List<Theme> previews = new ArrayList<>();
    final List<Theme> applied = new ArrayList<>();
    List<ThemeFault> damaged = List.of();
    final List<Theme> own = new ArrayList<>();
    final List<Path> exported = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    boolean diskFull;
    int firstStarts;
    private Preferences preferences = Preferences.standard();

    FakeSettings() {
        this(Locale.ENGLISH);
    }

    FakeSettings(Locale locale) {
        checkup = new CheckupRun(examiner, listening, Platform::runLater, locale);
    }

    static Theme theme(String name, Background background) {
        return new Theme(
                name,
                "DejaVu Sans",
                true,
                64,
                32,
                "#ffffff",
                "#ffd166",
                background,
                4,
                0,
                "#000000",
                Alignment.CENTRE,
                Placement.MIDDLE,
                0.08,
                false,
                true,
                true,
                300);
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void change(Preferences changed) {
        preferences = changed;
    }

    @Override
    public List<Theme> themes() {
        List<Theme> all = new ArrayList<>(List.of(NIGHT, PAPER));
        all.addAll(own);
        return all;
    }

    @Override
    public List<ThemeFault> damagedThemes() {
        return damaged;
    }

    @Override
    public boolean builtIn(String name) {
        return name.equals(NIGHT.name()) || name.equals(PAPER.name());
    }

    @Override
    public Theme applied() {
        return applied.isEmpty() ? NIGHT : applied.getLast();
    }

    @Override
    public void preview(Theme draft) {
        previews.add(draft);
    }

    @Override
    public void apply(Theme theme) throws IOException {
        if (!builtIn(theme.name())) {
            save(theme);
        }
        applied.add(theme);
    }

    @Override
    public void save(Theme theme) throws IOException {
        if (diskFull) {
            throw new IOException("No space left on device");
        }
        own.removeIf(old -> old.name().equals(theme.name()));
        own.add(theme);
    }

    @Override
    public Theme importTheme(Path file) throws IOException {
        if (!file.toString().endsWith(".versetheme")) {
            return Themes.read(file);
        }
        Theme theme = theme("From next door", new Background.Transparent());
        save(theme);
        return theme;
    }

    @Override
    public void exportTheme(Theme theme, Path file) {
        exported.add(file);
    }

    @Override
    public StringProperty webAddress() {
        return address;
    }

    @Override
    public List<String> standardKeys(Action action) {
        Map<Action, List<String>> keys = new EnumMap<>(Action.class);
        keys.put(Action.TAKE, List.of("Enter"));
        keys.put(Action.NEXT, List.of("Right", "Page Down"));
        keys.put(Action.BACK, List.of("Left", "Page Up"));
        keys.put(Action.GROW, List.of("Shift+Down"));
        keys.put(Action.BLACK, List.of("F5"));
        keys.put(Action.CLEAR, List.of("F6"));
        keys.put(Action.UNDO, List.of("Ctrl+Z"));
        keys.put(Action.HELP, List.of("?"));
        return keys.getOrDefault(action, List.of());
    }

    @Override
    public ObservableValue<GlobalChords> globalChords() {
        return chords;
    }

    @Override
    public FakeMemory memory() {
        return memory;
    }

    @Override
    public FakeCloud cloud() {
        return cloud;
    }

    @Override
    public CheckupRun checkup() {
        return checkup;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void repeatFirstStart() {
        firstStarts++;
    }
}
