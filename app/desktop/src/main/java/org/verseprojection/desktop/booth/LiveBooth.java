package org.verseprojection.desktop.booth;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.decisions.Decisions;
import org.verseprojection.scripture.Scripture;

/// The booth as it runs: what the program around it needs, besides what the operator does. One thread, which is the
/// screen's.
public final class LiveBooth extends OperatedBooth implements AutoCloseable {
    /// What lies around the booth.
    ///
    /// @param microphone the sound of a preference
    /// @param replay plays the last seconds into that device; answers what is wrong, or an empty text
    /// @param screen runs work on the screen's thread
    public record Surroundings(
            Function<Preferences, SoundInput> microphone,
            Function<String, String> replay,
            Executor screen,
            InstantSource clock,
            Locale locale) {}

    public LiveBooth(Scripture scripture, Surroundings around, PreferencesFile file, Themes themes, Resume resume) {
        super(scripture, around, file, themes, resume);
    }

    // --- beginning and ending

    /// Is told all that is decided from now on; one listener, the last.
    public void decisions(Decisions listener) {
        decisions.listen(listener);
    }

    /// Who is told how well a service is heard; the last counts.
    public void witness(SoundWitness witness) {
        ears.witness(witness);
    }

    /// What is heard now; nothing while nobody listens.
    public Hypothesis heard() {
        return ears.heard();
    }

    /// Puts on air again what was there when the program was killed.
    public void resume() {
        resume.read().ifPresent(show::resume);
    }

    /// What the engine tells while it loads.
    public Engine.Loading loader() {
        return new LoadingNews(around.screen(), verseSearch, ears, notices, messages);
    }

    /// Ends as it should: nothing is to be put on air again by the next start.
    @Override
    public void close() {
        ears.close();
        ahead.close();
        keeper.keep(resume::forget);
        keeper.close();
    }

    // --- listening

    /// Plays a recording through everything instead of the microphone.
    ///
    /// @param witness hears all of it, too, on the session's own threads
    /// @param over is told when it ended by itself
    public void rehearse(SoundInput recording, SessionListener witness, Consumer<SessionSummary> over) {
        ears.rehearse(recording, witness, over);
    }

    /// Whether a recording plays.
    public boolean rehearsing() {
        return ears.rehearsing();
    }

    /// Back to the microphone, or to the pause that was made before or meanwhile.
    public void stopRehearsing() {
        ears.stopRehearsing();
    }

    // --- time, picks, preview

    /// Time goes by; some ten times a second.
    public void tick() {
        show.tick();
        notices.tick(ears.level().get(), around.clock().instant());
    }

    /// The next digit is the first of its kind, however soon it comes.
    public void forgetDigit() {
        picks.forgetDigit();
    }

    /// Empties the preview.
    public void dropPreview() {
        show.dropPreview();
    }

    // --- the look

    /// Lays out for the projector; the miniatures use the same.
    public SlideComposer composer() {
        return look.composer();
    }

    /// The applied theme.
    public ReadOnlyObjectProperty<Theme> theme() {
        return look.theme();
    }

    /// Shows everything in that theme from now on.
    public void apply(Theme by) {
        choices.apply(by);
    }

    /// How large the projector is: what is shown is laid out for it.
    public void projectorSize(double pixelsWide, double pixelsHigh) {
        choices.projectorSize(pixelsWide, pixelsHigh);
    }

    /// Whether [#show()] is empty for this moment only, since everything is laid out anew: nothing that others see may
    /// follow it.
    public boolean layingOut() {
        return show.layingOut();
    }

    // --- the status line and the stage

    /// One line of the status bar, from outside.
    public void notice(Notice notice) {
        notices.set(notice.subject(), notice.severity(), notice.text());
    }

    /// Nothing is to be said of it any more.
    public void withdraw(Notice.Subject subject) {
        notices.clear(subject);
    }

    /// The operator's message to the stage; empty for none.
    public ReadOnlyObjectProperty<String> stageText() {
        return stageText.getReadOnlyProperty();
    }
}
