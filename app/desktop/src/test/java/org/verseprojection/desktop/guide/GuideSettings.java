package org.verseprojection.desktop.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.checkup.CheckupRun;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.GlobalChords;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.memory.FakeCloud;
import org.verseprojection.desktop.memory.FakeMemory;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.settings.FakeDevices;
import org.verseprojection.desktop.settings.SettingsModel;
import org.verseprojection.desktop.setup.Report;
import org.verseprojection.desktop.setup.SelfTest;
import org.verseprojection.desktop.setup.SetupModel;
import org.verseprojection.desktop.slide.Look;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.slide.SlideView;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.ThemeFault;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Passage;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Slide;

/// The settings of the booth, with the devices of a church that has a projector and a mixing desk. JavaFX thread.
final class GuideSettings extends FakeDevices implements SettingsModel, SetupModel {
    final FakeMemory memory = new FakeMemory();
    final FakeCloud cloud = new FakeCloud();
    final SimpleStringProperty address = new SimpleStringProperty("");
    final SimpleObjectProperty<Report> trial = new SimpleObjectProperty<>(Report.idle());
    private final CheckupRun checkup;
    private final LiveBooth booth;
    private final Themes themes;
    private final SlideView draft = new SlideView(false);

    GuideSettings(LiveBooth booth, Themes themes) {
        this.booth = booth;
        this.themes = themes;
        this.checkup = new CheckupRun(new GuideExaminer(), booth.listening(), Platform::runLater, Locale.ENGLISH);
        preview(booth.theme().get());
    }

    /// The picture beside the look's settings.
    Region picture() {
        return draft;
    }

    @Override
    public Preferences preferences() {
        return booth.preferences().get();
    }

    @Override
    public void change(Preferences changed) {
        booth.preferences(changed);
    }

    @Override
    public List<Theme> themes() {
        return themes.all();
    }

    @Override
    public List<ThemeFault> damagedThemes() {
        return List.of();
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
        Look now = booth.composer().look();
        Look look = new Look(theme, now.second(), now.sideBySide(), now.divineName(), now.width(), now.height());
        Content known = new Content(Passage.ofOsis("John.3.16"), preferences().translation());
        draft.show(
                Optional.of(new SlideComposer(booth.scripture(), look).compose(new Slide(known, 0))),
                theme,
                Output.LIVE);
    }

    @Override
    public void apply(Theme theme) {
        booth.apply(theme);
    }

    @Override
    public void save(Theme theme) throws IOException {
        themes.save(theme);
    }

    @Override
    public Theme importTheme(Path file) throws IOException {
        return Themes.read(file);
    }

    @Override
    public void exportTheme(Theme theme, Path file) throws IOException {
        Themes.write(theme, file);
    }

    @Override
    public ObservableValue<String> webAddress() {
        return address;
    }

    @Override
    public List<String> standardKeys(Action action) {
        return KeyMap.standard().keys(action).stream().map(Object::toString).toList();
    }

    @Override
    public ObservableValue<GlobalChords> globalChords() {
        return new SimpleObjectProperty<>(GlobalChords.of(KeyMap.standard()));
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
    public void copy(String text) {}

    @Override
    public void repeatFirstStart() {}

    @Override
    public SelfTest selfTest() {
        return new SelfTest() {
            @Override
            public ObservableValue<Report> report() {
                return trial;
            }

            @Override
            public void start() {}

            @Override
            public void cancel() {}
        };
    }

    @Override
    public void finished() {}
}
