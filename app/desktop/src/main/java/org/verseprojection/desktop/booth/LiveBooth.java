package org.verseprojection.desktop.booth;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Decisions;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.scripture.Scripture;

/// The booth as it runs: hands each thing that the operator does to the desk that does it. One thread, which is the
/// screen's.
public final class LiveBooth extends JoinedDesks implements AutoCloseable {
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

    private Content content(Slot slot) {
        return new Content(slot.candidate().passage(), translation());
    }

    private static Origin picked(Slot slot) {
        return new Origin.Pick(slot, By.HAND);
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

    @Override
    public void pauseOrResume() {
        hand();
        ears.pauseOrResume();
    }

    @Override
    public void replay() {
        String problem = around.replay().apply(preferences.get().headphones());
        if (!problem.isEmpty()) {
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.WARNING, problem);
        }
    }

    // --- picks

    @Override
    public void digit(int digit, long pressed) {
        Optional<PicksDesk.Press> press = picks.digit(digit, pressed);
        show.hand();
        press.ifPresent(meant -> {
            if (meant.twice()) {
                show.show(content(meant.slot()), picked(meant.slot()));
            } else {
                show.preview(content(meant.slot()), picked(meant.slot()));
            }
        });
    }

    /// The next digit is the first of its kind, however soon it comes.
    public void forgetDigit() {
        picks.forgetDigit();
    }

    @Override
    public void selectUp() {
        select(-1);
    }

    @Override
    public void selectDown() {
        select(1);
    }

    private void select(int step) {
        hand();
        picks.select(step).ifPresent(slot -> show.preview(content(slot), picked(slot)));
    }

    @Override
    public void dismiss() {
        hand();
        picks.chosen().ifPresent(slot -> hide(slot, new Decision.Dismissed(slot, now())));
    }

    @Override
    public void wrong() {
        hand();
        picks.chosen().ifPresent(slot -> {
            picks.wrong(slot.candidate().passage());
            hide(slot, new Decision.Wrong(slot, now()));
        });
    }

    private void hide(Slot slot, Decision made) {
        picks.hide(slot.candidate().passage());
        show.dropPreview(slot.candidate().passage());
        decisions.made(made);
    }

    // --- showing

    /// Whatever the operator does between two presses of a digit makes the second one a first.
    @Override
    public void hand() {
        picks.forgetDigit();
        show.hand();
    }

    /// Time goes by; some ten times a second.
    public void tick() {
        show.tick();
    }

    @Override
    public void preview(Content content, Origin origin) {
        hand();
        show.preview(content, origin);
    }

    /// Empties the preview.
    public void dropPreview() {
        show.dropPreview();
    }

    @Override
    public void showNow(Content content, Origin origin) {
        hand();
        show.show(content, origin);
    }

    @Override
    public void take() {
        hand();
        show.take();
    }

    @Override
    public void next() {
        hand();
        show.next();
    }

    @Override
    public void back() {
        hand();
        show.back();
    }

    @Override
    public void grow() {
        hand();
        show.grow();
    }

    @Override
    public void undo() {
        hand();
        show.undo();
    }

    @Override
    public void toggle(Output cover) {
        hand();
        show.toggle(cover);
    }

    @Override
    public void switchTranslation() {
        hand();
        Translation other = translation() == Translation.KJV ? Translation.WEB : Translation.KJV;
        keep(preferences.get().withTranslation(other));
        show.translate(other);
    }

    @Override
    public void mode(Mode wanted) {
        hand();
        show.mode(wanted);
        keep(preferences.get().withMode(wanted));
        picks.refresh();
    }

    @Override
    public void lock(boolean lock) {
        locked.set(lock);
    }

    @Override
    public void stageMessage(String message) {
        stageText.set(message.strip());
    }

    // --- searching and preparing

    @Override
    public List<SearchHit> search(String typed) {
        return verseSearch.search(typed, translation());
    }

    @Override
    public String searchProblem(String typed) {
        return verseSearch.problem(typed);
    }

    @Override
    public void enqueue(Content content) {
        queue.prepared().add(content);
    }

    @Override
    public void dequeue(int index) {
        queue.prepared().remove(index);
    }

    @Override
    public void moveInQueue(int from, int to) {
        queue.prepared().move(from, to);
    }

    @Override
    public String importNotes(String typed) {
        return queue.read(typed, translation());
    }

    // --- preferences and the look

    private void keep(Preferences changed) {
        preferences.set(changed);
        keeper.keep(() -> file.write(changed));
    }

    @Override
    public void preferences(Preferences changed) {
        Preferences before = preferences.get();
        keep(changed);
        if (!before.theme().equals(changed.theme())) {
            apply(look.named(changed.theme()));
        } else if (LookDesk.differs(before, changed)) {
            if (show.state().get().onAir().isEmpty()) {
                layOut();
            } else {
                look.layOutLater();
            }
        }
        if (before.mode() != changed.mode()
                || before.countdownSeconds() != changed.countdownSeconds()
                || before.suspensionSeconds() != changed.suspensionSeconds()
                || before.leastConfidence() != changed.leastConfidence()) {
            show.rules(changed);
        }
        if (!before.microphone().equals(changed.microphone()) || before.input() != changed.input()) {
            ears.microphoneChanged();
        }
    }

    /// Shows everything in that theme from now on.
    public void apply(Theme by) {
        look.wear(by);
        if (!preferences.get().theme().equals(by.name())) {
            keep(preferences.get().withTheme(by.name()));
        }
        layOut();
    }

    /// How large the projector is: what is shown is laid out for it.
    public void projectorSize(double pixelsWide, double pixelsHigh) {
        if (look.size(pixelsWide, pixelsHigh)) {
            layOut();
        }
    }

    private void layOut() {
        look.layOut();
        show.drawAnew();
    }

    /// Whether [#show()] is empty for this moment only, since everything is laid out anew: nothing that others see may
    /// follow it.
    public boolean layingOut() {
        return show.layingOut();
    }

    /// One line of the status bar, from outside.
    public void notice(Notice notice) {
        notices.set(notice.subject(), notice.severity(), notice.text());
    }

    /// Nothing is to be said of it any more.
    public void withdraw(Notice.Subject subject) {
        notices.clear(subject);
    }
}
