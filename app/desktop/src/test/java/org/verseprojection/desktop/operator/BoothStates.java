package org.verseprojection.desktop.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.booth.Booth;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.Transcript;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Span;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Shown;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.Level;

/// The states of a booth, each of which a test can set.
public abstract class BoothStates implements Booth {
    private static final Scripture SCRIPTURE = Scripture.load();

    public final SimpleObjectProperty<ShowState> show = new SimpleObjectProperty<>(ShowState.EMPTY);
    public final SimpleObjectProperty<Transcript> transcript = new SimpleObjectProperty<>(Transcript.NOTHING);
    public final ObservableList<Slot> slots = FXCollections.observableArrayList();
    public final SimpleObjectProperty<Integer> selected = new SimpleObjectProperty<>(0);
    public final SimpleObjectProperty<Level> level = new SimpleObjectProperty<>(Level.SILENCE);
    public final SimpleObjectProperty<Listening> listening = new SimpleObjectProperty<>(Listening.ON);
    public final SimpleObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MANUAL);
    public final SimpleObjectProperty<Optional<Countdown>> countdown = new SimpleObjectProperty<>(Optional.empty());
    public final SimpleObjectProperty<Integer> suspended = new SimpleObjectProperty<>(0);
    public final ObservableList<Shown> history = FXCollections.observableArrayList();
    public final ObservableList<Content> queue = FXCollections.observableArrayList();
    public final ObservableList<Notice> notices = FXCollections.observableArrayList();
    public final SimpleObjectProperty<Double> loading = new SimpleObjectProperty<>(1.0);
    public final SimpleObjectProperty<Boolean> locked = new SimpleObjectProperty<>(false);
    public final SimpleObjectProperty<Preferences> preferences = new SimpleObjectProperty<>(Preferences.standard());

    /// A passage in the KJV.
    public static Content content(String osis) {
        return new Content(Passage.ofOsis(osis), Translation.KJV);
    }

    /// A pick, the words of `matched` marked in it.
    public static Slot slot(int number, String osis, double confidence, Candidate.Kind kind, String matched) {
        Passage passage = Passage.ofOsis(osis);
        String text = SCRIPTURE.text(Translation.KJV).text(passage.first()).orElse("");
        int at = matched.isEmpty() ? -1 : text.indexOf(matched);
        List<Span> spans = at < 0 ? List.of() : List.of(new Span(at, at + matched.length()));
        return new Slot(
                number, new Candidate(passage, confidence, kind, matched, Translation.KJV, spans), number, true);
    }

    public void air(String osis) {
        state(new ShowState(
                show.get().preview(),
                Optional.of(new Slide(content(osis), 0)),
                show.get().output(),
                show.get().held()));
    }

    public void state(ShowState state) {
        show.set(state);
    }

    public void output(Output output) {
        ShowState now = show.get();
        state(new ShowState(
                now.preview(), now.onAir(), output, output == Output.FROZEN ? now.visible() : Optional.empty()));
    }

    @Override
    public Scripture scripture() {
        return SCRIPTURE;
    }

    @Override
    public ReadOnlyObjectProperty<ShowState> show() {
        return show;
    }

    @Override
    public ReadOnlyObjectProperty<Transcript> transcript() {
        return transcript;
    }

    @Override
    public ObservableList<Slot> slots() {
        return slots;
    }

    @Override
    public ReadOnlyObjectProperty<Integer> selected() {
        return selected;
    }

    @Override
    public ReadOnlyObjectProperty<Level> level() {
        return level;
    }

    @Override
    public ReadOnlyObjectProperty<Listening> listening() {
        return listening;
    }

    @Override
    public ReadOnlyObjectProperty<Mode> mode() {
        return mode;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Countdown>> countdown() {
        return countdown;
    }

    @Override
    public ReadOnlyObjectProperty<Integer> suspended() {
        return suspended;
    }

    @Override
    public ObservableList<Shown> history() {
        return history;
    }

    @Override
    public ObservableList<Content> queue() {
        return queue;
    }

    @Override
    public ObservableList<Notice> notices() {
        return notices;
    }

    @Override
    public ReadOnlyObjectProperty<Double> loading() {
        return loading;
    }

    @Override
    public ReadOnlyObjectProperty<Boolean> locked() {
        return locked;
    }

    @Override
    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences;
    }

    /// The countdown of a verse.
    public void counting(String osis, Instant due) {
        countdown.set(Optional.of(new Countdown(new Slide(content(osis), 0), due)));
    }
}
