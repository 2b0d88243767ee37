package org.verseprojection.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Engine;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.memory.CloudControl;
import org.verseprojection.desktop.memory.MemoryControl;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.projector.ProjectorWindow;
import org.verseprojection.desktop.remember.MemoryDesk;
import org.verseprojection.desktop.screens.Monitor;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.desktop.screens.Monitors;
import org.verseprojection.desktop.settings.SettingsModel;
import org.verseprojection.desktop.setup.SelfTest;
import org.verseprojection.desktop.setup.SetupModel;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.ThemeFault;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.nativelibs.sound.DefaultInput;
import org.verseprojection.speech.audio.AudioException;
import org.verseprojection.speech.audio.Level;
import org.verseprojection.speech.audio.Microphone;

/// What the settings and the first start work on: the running program. JavaFX thread.
final class AppSettings implements SettingsModel, SetupModel {
    private final LiveBooth booth;
    private final Themes themes;
    private final Monitors monitors;
    private final ProjectorWindow projector;
    private final WebPages web;
    private final Replay sound;
    private final GlobalKeys globalKeys;
    private final MemoryDesk memory;
    private final CheckupRun checkup;
    private final SampleTrial trial;
    private final ReadOnlyObjectWrapper<@Nullable Theme> draft = new ReadOnlyObjectWrapper<>();
    private Runnable firstStart = () -> {};
    private Runnable finished = () -> {};
    private volatile List<String> headphoneNames = List.of();
    private volatile Optional<String> standardMicrophone = Optional.empty();

    AppSettings(
            LiveBooth booth,
            Engine engine,
            Themes themes,
            Monitors monitors,
            ProjectorWindow projector,
            WebPages web,
            Replay sound,
            GlobalKeys globalKeys,
            MemoryDesk memory,
            CheckupRun checkup) {
        this.booth = booth;
        this.themes = themes;
        this.monitors = monitors;
        this.projector = projector;
        this.web = web;
        this.sound = sound;
        this.globalKeys = globalKeys;
        this.memory = memory;
        this.checkup = checkup;
        this.trial = new SampleTrial(booth, engine);
        look();
    }

    /// Looks for headphones, and asks for the system's microphone, which may take a moment, on other threads.
    private void look() {
        CompletableFuture.supplyAsync(sound.headphones()::list)
                .thenAccept(names -> headphoneNames = names)
                .exceptionally(unknown -> {
                    headphoneNames = List.of();
                    return null;
                });
        askForMicrophone();
    }

    private void askForMicrophone() {
        Thread.ofPlatform()
                .daemon()
                .start(() -> standardMicrophone = DefaultInput.system().name());
    }

    void onFirstStart(Runnable opens) {
        firstStart = opens;
    }

    void onFinished(Runnable closes) {
        finished = closes;
    }

    /// The theme that the settings are trying out; none where they do not.
    ObservableValue<@Nullable Theme> draft() {
        return draft.getReadOnlyProperty();
    }

    @Override
    public List<String> microphones() {
        askForMicrophone(); // for the next look: it may be another by then
        return sound.microphones().list().stream().map(Microphone::name).toList();
    }

    @Override
    public Optional<String> standardMicrophone() {
        return standardMicrophone;
    }

    @Override
    public int inputs(String microphone) {
        try {
            Microphone found = microphone.isEmpty()
                    ? sound.microphones().standard()
                    : sound.microphones().find(microphone);
            return found.maxInputs();
        } catch (AudioException away) {
            return 0;
        }
    }

    @Override
    public List<String> headphones() {
        return headphoneNames;
    }

    @Override
    public ObservableValue<Level> level() {
        return booth.level();
    }

    @Override
    public ObservableList<Monitor> monitors() {
        return monitors.list();
    }

    @Override
    public Optional<Monitor> find(MonitorIdentity monitor) {
        return monitors.find(monitor);
    }

    @Override
    public void identify() {
        projector.identify();
    }

    @Override
    public Preferences preferences() {
        return booth.preferences().get();
    }

    @Override
    public void change(Preferences preferences) {
        booth.preferences(preferences);
    }

    @Override
    public List<Theme> themes() {
        return themes.all();
    }

    @Override
    public List<ThemeFault> damagedThemes() {
        return themes.problems();
    }

    @Override
    public boolean builtIn(String name) {
        return Themes.builtIn().stream().anyMatch(each -> each.name().equals(name));
    }

    @Override
    public Theme applied() {
        return booth.theme().get();
    }

    @Override
    public void preview(Theme theme) {
        draft.set(theme);
    }

    @Override
    public void apply(Theme theme) throws IOException {
        if (!builtIn(theme.name())) {
            themes.save(theme);
            memory.saved(theme);
        }
        booth.apply(theme);
    }

    @Override
    public void save(Theme theme) throws IOException {
        themes.save(theme);
        memory.saved(theme);
        web.themesChanged();
    }

    @Override
    public Theme importTheme(Path file) throws IOException {
        Theme theme = Themes.read(file);
        themes.save(theme);
        memory.saved(theme);
        web.themesChanged();
        return theme;
    }

    @Override
    public void exportTheme(Theme theme, Path file) throws IOException {
        Themes.write(theme, file);
    }

    @Override
    public ObservableValue<String> webAddress() {
        return web.address();
    }

    @Override
    public List<String> standardKeys(Action action) {
        return KeyMap.standard().keys(action).stream().map(Object::toString).toList();
    }

    @Override
    public ObservableValue<GlobalChords> globalChords() {
        return globalKeys.chords();
    }

    @Override
    public MemoryControl memory() {
        return memory.memory();
    }

    @Override
    public CloudControl cloud() {
        return memory.cloud();
    }

    @Override
    public CheckupRun checkup() {
        return checkup;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void repeatFirstStart() {
        firstStart.run();
    }

    @Override
    public SelfTest selfTest() {
        return trial;
    }

    @Override
    public void finished() {
        trial.cancel();
        finished.run();
    }
}
