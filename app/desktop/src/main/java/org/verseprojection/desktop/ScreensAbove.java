package org.verseprojection.desktop;

import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Platform;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.past.PastView;
import org.verseprojection.desktop.remember.MemoryDesk;
import org.verseprojection.desktop.report.ReportView;
import org.verseprojection.desktop.settings.FileDialogs;
import org.verseprojection.desktop.settings.SettingsScreen;
import org.verseprojection.desktop.setup.FirstStart;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;

/// What opens over the operator's screen: the settings, the first start, a rehearsal's report, all that was shown, the
/// report on this service, and the warning that the congregation sees the same. JavaFX thread.
final class ScreensAbove {
    private final OverlayPane overlays;
    private final LiveBooth booth;
    private final AppSettings settings;
    private final MemoryDesk memory;
    private final FileDialogs files;
    private final Messages messages;
    private final Locale locale;
    private final RehearsalRun rehearsals;

    ScreensAbove(
            OverlayPane overlays,
            LiveBooth booth,
            AppSettings settings,
            MemoryDesk memory,
            FileDialogs files,
            Messages messages,
            Locale locale) {
        this.overlays = overlays;
        this.booth = booth;
        this.settings = settings;
        this.memory = memory;
        this.files = files;
        this.messages = messages;
        this.locale = locale;
        this.rehearsals = new RehearsalRun(booth, overlays, files, messages, locale);
        settings.onFirstStart(this::firstStart);
        settings.onFinished(overlays::close);
    }

    void settings() {
        DraftPicture picture = new DraftPicture(booth, settings);
        SettingsScreen content =
                new SettingsScreen(settings, Messages.of(SettingsScreen.class, locale), files, picture.view());
        overlays.open(content, true);
    }

    void firstStart() {
        overlays.open(new FirstStart(settings, Projection::locale), false);
    }

    /// Asks for a recording and plays it; where one plays already, ends it.
    void rehearse() {
        rehearsals.toggle();
    }

    /// What was shown in all services.
    void past() {
        overlays.open(
                new PastView(
                        booth.scripture(),
                        memory::history,
                        this::showAgain,
                        settings::copy,
                        ZoneId.systemDefault(),
                        locale),
                true);
    }

    private void showAgain(Content content) {
        overlays.close();
        booth.preview(content, Origin.Way.HISTORY);
    }

    /// The report on this service.
    void report() {
        overlays.open(
                new ReportView(
                        memory.services(),
                        files,
                        work -> Thread.ofPlatform().name("report").daemon().start(work),
                        Platform::runLater,
                        ZoneId.systemDefault(),
                        locale),
                true);
    }

    /// While the congregation would see the operator's screen, nearly nothing stands in its place, whatever is opened.
    void mirrored(boolean now) {
        if (now) {
            overlays.veil(new MirroredScreen(messages, overlays::lift));
        } else {
            overlays.lift();
        }
    }
}
