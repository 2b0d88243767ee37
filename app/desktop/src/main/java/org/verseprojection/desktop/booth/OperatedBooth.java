package org.verseprojection.desktop.booth;

import java.util.List;
import java.util.Optional;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Decision;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.scripture.Scripture;

/// Hands each thing that the operator does to the desk that does it.
abstract class OperatedBooth extends JoinedDesks {
    OperatedBooth(
            Scripture scripture, LiveBooth.Surroundings around, PreferencesFile file, Themes themes, Resume resume) {
        super(scripture, around, file, themes, resume);
    }

    /// Whatever the operator does between two presses of a digit makes the second one a first.
    @Override
    public void hand() {
        picks.forgetDigit();
        show.hand();
    }

    // --- listening

    @Override
    public void pauseOrResume() {
        hand();
        ears.pauseOrResume();
    }

    @Override
    public void replay() {
        String problem = around.replay().apply(preferences.get().headphones());
        if (problem.isEmpty()) {
            notices.clear(Notice.Subject.HEADPHONES);
        } else {
            notices.set(Notice.Subject.HEADPHONES, Notice.Severity.WARNING, problem);
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
        long pressed = System.nanoTime();
        hand();
        picks.chosen(pressed).ifPresent(slot -> hide(slot, new Decision.Dismissed(slot, now())));
    }

    @Override
    public void wrong() {
        long pressed = System.nanoTime();
        hand();
        picks.chosen(pressed).ifPresent(slot -> {
            picks.wrong(slot.candidate().passage());
            hide(slot, new Decision.Wrong(slot, now()));
        });
    }

    private void hide(Slot slot, Decision made) {
        picks.hide(slot.candidate().passage());
        show.dropPreview(slot.candidate().passage());
        decisions.made(made);
    }

    private Content content(Slot slot) {
        return new Content(slot.candidate().passage(), translation());
    }

    private static Origin picked(Slot slot) {
        return new Origin.Pick(slot, By.HAND);
    }

    // --- showing

    @Override
    public void preview(Content content, Origin origin) {
        hand();
        show.preview(content, origin);
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
        preferences.keep(preferences.get().withTranslation(other));
        show.translate(other);
    }

    @Override
    public void mode(Mode wanted) {
        hand();
        show.mode(wanted);
        preferences.keep(preferences.get().withMode(wanted));
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

    @Override
    public void preferences(Preferences changed) {
        choices.change(changed);
    }
}
