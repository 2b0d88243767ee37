package org.verseprojection.desktop.booth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Moment;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.search.VerseSearch;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Shown;
import org.verseprojection.live.show.Slide;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.Level;

/// Joins what is listened to, the picks, the show, its look, the queue and the preferences, and shows the operator what
/// each has.
abstract class JoinedDesks implements Booth {
    private final Scripture scripture;
    final LiveBooth.Surroundings around;
    final Messages messages;
    final Resume resume;
    final Keeper keeper;
    final VerseSearch verseSearch;
    final Notices notices = new Notices();
    final DecisionDesk decisions;
    final LookDesk look;
    final ShowDesk show;
    final PicksDesk picks;
    final QueueDesk queue;
    final ListeningDesk ears;
    final Ahead ahead;
    final KeptPreferences preferences;
    final PreferencesDesk choices;
    final ReadOnlyObjectWrapper<Boolean> locked = new ReadOnlyObjectWrapper<>(false);
    final ReadOnlyObjectWrapper<String> stageText = new ReadOnlyObjectWrapper<>("");

    JoinedDesks(
            Scripture scripture, LiveBooth.Surroundings around, PreferencesFile file, Themes themes, Resume resume) {
        this.scripture = scripture;
        this.around = around;
        this.messages = Messages.of(LiveBooth.class, around.locale());
        this.resume = resume;
        this.keeper = new Keeper(problem -> around.screen().execute(() -> disk(problem)));
        this.preferences = new KeptPreferences(file, keeper);
        file.problem().ifPresent(damaged -> notices.set(Notice.Subject.STORE, Notice.Severity.WARNING, damaged));
        this.decisions = new DecisionDesk(this::now);
        this.look = new LookDesk(scripture, themes, preferences);
        this.show = new ShowDesk(
                scripture.versification(),
                look,
                preferences.get(),
                around.clock(),
                decisions,
                newest -> keeper.keep(() -> resume.keep(newest)));
        this.ahead = new Ahead(content -> look.composer().compose(content));
        this.picks = new PicksDesk(show::assisting);
        this.queue = new QueueDesk(scripture, messages);
        this.ears = new ListeningDesk(
                around.screen(),
                notices,
                messages,
                () -> around.microphone().apply(preferences.get()),
                queue.expected(),
                new Found());
        this.choices = new PreferencesDesk(preferences, look, show, ears);
        show.state().addListener(_ -> likely());
        this.verseSearch = new VerseSearch(scripture);
        notices.set(Notice.Subject.MODEL, Notice.Severity.BUSY, messages.get("model.loading"));
    }

    private void disk(String problem) {
        if (problem.isEmpty()) {
            notices.clear(Notice.Subject.STORE);
        } else {
            notices.set(Notice.Subject.STORE, Notice.Severity.WARNING, messages.get("disk", problem));
        }
    }

    private final class Found implements ListeningDesk.Finder {
        @Override
        public void ranked(Hypothesis hypothesis, Ranking ranking) {
            Ranking offered = picks.ranked(ranking);
            show.heard(hypothesis, offered, translation(), picks.slots());
            likely();
        }

        @Override
        public void nothing() {
            picks.clear();
        }
    }

    /// A key may ask for the next page or verse, or for a pick.
    private void likely() {
        List<Content> likely = new ArrayList<>();
        show.upcoming().map(Slide::content).ifPresent(likely::add);
        picks.slots().stream()
                .sorted(Comparator.comparingInt(Slot::emphasis))
                .map(slot -> new Content(slot.candidate().passage(), translation()))
                .forEach(likely::add);
        ahead.likely(likely);
    }

    final Moment now() {
        return new Moment(around.clock().instant(), ears.heard(), picks.slots(), ears.rehearsing());
    }

    final Translation translation() {
        return preferences.get().translation();
    }

    // --- what is seen of it

    @Override
    public Scripture scripture() {
        return scripture;
    }

    @Override
    public ReadOnlyObjectProperty<ShowState> show() {
        return show.state();
    }

    @Override
    public ReadOnlyObjectProperty<Transcript> transcript() {
        return ears.transcript();
    }

    @Override
    public ObservableList<Slot> slots() {
        return picks.slots();
    }

    @Override
    public ReadOnlyObjectProperty<Integer> selected() {
        return picks.selected();
    }

    @Override
    public ReadOnlyObjectProperty<Level> level() {
        return ears.level();
    }

    @Override
    public ReadOnlyObjectProperty<Listening> listening() {
        return ears.listening();
    }

    @Override
    public ReadOnlyObjectProperty<Mode> mode() {
        return show.mode();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Countdown>> countdown() {
        return show.countdown();
    }

    @Override
    public ReadOnlyObjectProperty<Integer> suspended() {
        return show.suspended();
    }

    @Override
    public ObservableList<Shown> history() {
        return show.history();
    }

    @Override
    public String historyText() {
        return show.historyText();
    }

    @Override
    public ObservableList<Content> queue() {
        return queue.list();
    }

    @Override
    public ObservableList<Notice> notices() {
        return notices.list();
    }

    @Override
    public ReadOnlyObjectProperty<Double> loading() {
        return ears.loading();
    }

    @Override
    public ReadOnlyObjectProperty<Boolean> locked() {
        return locked.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.property();
    }
}
