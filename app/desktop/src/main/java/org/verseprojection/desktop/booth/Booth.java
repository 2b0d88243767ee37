package org.verseprojection.desktop.booth;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Shown;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.Level;

/// What the operator's screen shows and does, without any window. JavaFX thread, but needs no display.
public interface Booth {
    Scripture scripture();

    ReadOnlyObjectProperty<ShowState> show();

    ReadOnlyObjectProperty<Transcript> transcript();

    /// The places in use, by number.
    ObservableList<Slot> slots();

    /// The number of the selected place (Up and Down move it); 0 for none. In [Mode#ASSIST] and [Mode#AUTO] the best.
    ReadOnlyObjectProperty<Integer> selected();

    ReadOnlyObjectProperty<Level> level();

    ReadOnlyObjectProperty<Listening> listening();

    ReadOnlyObjectProperty<Mode> mode();

    ReadOnlyObjectProperty<Optional<Countdown>> countdown();

    /// Seconds for which automation still pauses because of a hand; 0 where it does not.
    ReadOnlyObjectProperty<Integer> suspended();

    /// The newest first.
    ObservableList<Shown> history();

    ObservableList<Content> queue();

    /// One a subject, in the order of the subjects.
    ObservableList<Notice> notices();

    /// How far loading is, 0 to 1; 1 when all is there.
    ReadOnlyObjectProperty<Double> loading();

    /// Whether keys are locked against sleeves: all but the key that unlocks are ignored.
    ReadOnlyObjectProperty<Boolean> locked();

    ReadOnlyObjectProperty<Preferences> preferences();

    /// A digit: to preview, and the same again within 2 s straight on air.
    ///
    /// @param digit 0 to 9
    /// @param pressed `System.nanoTime()` when the key went down
    void digit(int digit, long pressed);

    /// Puts it into preview.
    ///
    /// @param origin where the operator found it
    void preview(Content content, Origin origin);

    /// Puts it straight on air.
    void showNow(Content content, Origin origin);

    /// A key or a click that does nothing else here: stops a countdown and suspends automation.
    void hand();

    void take();

    void next();

    void back();

    void grow();

    void undo();

    void toggle(Output cover);

    /// The other translation, for what is on air and from now on.
    void switchTranslation();

    void selectUp();

    void selectDown();

    /// Hides the selected pick until it is heard anew.
    void dismiss();

    /// The same, and teaches that it was wrong.
    void wrong();

    void pauseOrResume();

    void mode(Mode mode);

    void lock(boolean locked);

    /// The last 8 s into the headphones; says so where none are chosen.
    void replay();

    List<SearchHit> search(String typed);

    String searchProblem(String typed);

    void enqueue(Content content);

    void dequeue(int index);

    void moveInQueue(int from, int to);

    /// Adds the references of a preacher's notes.
    ///
    /// @return how many, and what was not understood, in plain words
    String importNotes(String notes);

    /// The history as text, a line each with its time, for the clipboard.
    String historyText();

    /// A message on the stage display; empty for none.
    void stageMessage(String message);

    void preferences(Preferences changed);
}
