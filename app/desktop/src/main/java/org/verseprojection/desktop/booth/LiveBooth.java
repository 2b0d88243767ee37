package org.verseprojection.desktop.booth;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.desktop.preferences.PreferencesFile;
import org.verseprojection.desktop.slide.Look;
import org.verseprojection.desktop.slide.SlideComposer;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.domain.Candidate;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Ranking;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.SessionSummary;
import org.verseprojection.live.automation.Automation;
import org.verseprojection.live.automation.Countdown;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.picks.PickBoard;
import org.verseprojection.live.picks.Slot;
import org.verseprojection.live.queue.NotesReader;
import org.verseprojection.live.queue.ServiceQueue;
import org.verseprojection.live.search.SearchHit;
import org.verseprojection.live.search.VerseSearch;
import org.verseprojection.live.show.By;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.live.show.Show;
import org.verseprojection.live.show.ShowState;
import org.verseprojection.live.show.Shown;
import org.verseprojection.live.show.Slide;
import org.verseprojection.matching.Expected;
import org.verseprojection.matching.VerseIndex;
import org.verseprojection.scripture.ReferenceParser;
import org.verseprojection.scripture.Scripture;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.Level;

/// The booth as it runs: joins the session, the picks, the show and the preferences. One thread, which is the screen's.
public final class LiveBooth implements Booth, AutoCloseable {
    /// Under this chance a pick would only take a place from what is worth a glance.
    private static final double LEAST = 0.1;

    private static final long TWICE = Duration.ofSeconds(2).toNanos();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// What lies around the booth.
    ///
    /// @param microphone the sound of a preference
    /// @param replay plays the last seconds into that device; answers what is wrong, or an empty text
    /// @param screen runs work on the screen's thread
    public record Surroundings(
            java.util.function.Function<Preferences, SoundInput> microphone,
            java.util.function.Function<String, String> replay,
            Executor screen,
            InstantSource clock,
            Locale locale) {}

    private final Scripture scripture;
    private final Surroundings around;
    private final Messages messages;
    private final PreferencesFile file;
    private final Themes themes;
    private final Resume resume;
    private final Keeper keeper;
    private final SlideComposer composer;
    private final Show show;
    private final PickBoard picks = new PickBoard();
    private final ServiceQueue prepared = new ServiceQueue();
    private final VerseSearch verseSearch;
    private final NotesReader notes;
    private final Notices notices = new Notices();
    private final Hearing hearing;
    private final Set<Passage> wrong = new HashSet<>();
    private final Expected expected;
    private volatile Set<Passage> queued = Set.of();
    private final Automation automation;
    private Hypothesis hypothesis = Hypothesis.nothing();
    private Engine.@Nullable Ear ear;
    private @Nullable SoundInput rehearsed;
    private @Nullable Digit lastDigit;
    private boolean layingOut;
    /// Another look was chosen, which what is on air keeps waiting.
    private boolean newLook;

    private double width = 1920;
    private double height = 1080;

    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<ShowState> state = new ReadOnlyObjectWrapper<>(ShowState.EMPTY);
    private final ReadOnlyObjectWrapper<Transcript> transcript = new ReadOnlyObjectWrapper<>(Transcript.NOTHING);
    private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.SILENCE);
    private final ReadOnlyObjectWrapper<Listening> listening = new ReadOnlyObjectWrapper<>(Listening.LOADING);
    private final ReadOnlyObjectWrapper<Mode> mode;
    private final ReadOnlyObjectWrapper<Optional<Countdown>> countdown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> suspended = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Double> loading = new ReadOnlyObjectWrapper<>(0.0);
    private final ReadOnlyObjectWrapper<Boolean> locked = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ReadOnlyObjectWrapper<String> stageText = new ReadOnlyObjectWrapper<>("");
    private final ObservableList<Slot> slots = FXCollections.observableArrayList();
    private final ObservableList<Shown> history = FXCollections.observableArrayList();
    private final ObservableList<Content> queue = FXCollections.observableArrayList();

    /// @param number of the place that was meant, and what stood there
    private record Digit(int number, Content content, long pressed) {}

    public LiveBooth(Scripture scripture, Surroundings around, PreferencesFile file, Themes themes, Resume resume) {
        this.scripture = scripture;
        this.around = around;
        this.messages = Messages.of(LiveBooth.class, around.locale());
        this.file = file;
        this.themes = themes;
        this.resume = resume;
        this.keeper = new Keeper(problem -> around.screen()
                .execute(() -> notices.set(Notice.Subject.STORE, Notice.Severity.WARNING, text("disk", problem))));
        Preferences chosen = tame(file.read());
        file.problem().ifPresent(damaged -> notices.set(Notice.Subject.STORE, Notice.Severity.WARNING, damaged));
        this.preferences = new ReadOnlyObjectWrapper<>(chosen);
        this.mode = new ReadOnlyObjectWrapper<>(chosen.mode());
        this.theme = new ReadOnlyObjectWrapper<>(named(chosen.theme()));
        this.composer = new SlideComposer(scripture, look(chosen, theme.get()));
        this.show = new Show(scripture.versification(), composer, around.clock());
        this.verseSearch = new VerseSearch(scripture);
        this.notes = new NotesReader(new ReferenceParser(scripture.versification(), scripture.books()));
        this.expected = new Expected(() -> queued);
        this.hearing = new Hearing(around.screen(), new Heard());
        this.automation = automation(chosen);
        show.listen(this::shown);
        prepared.listen(this::queued);
        notices.set(Notice.Subject.MODEL, Notice.Severity.BUSY, text("model.loading"));
    }

    /// Nothing goes on air by itself before somebody in this service has asked for it.
    private static Preferences tame(Preferences kept) {
        return kept.mode() == Mode.AUTO ? kept.withMode(Mode.ASSIST) : kept;
    }

    // --- beginning and ending

    /// Puts on air again what was there when the program was killed.
    public void resume() {
        resume.read().ifPresent(before -> {
            Content content = before.slide().content();
            boolean exists = scripture.versification().exists(content.passage().first())
                    && scripture.versification().exists(content.passage().last());
            if (exists) {
                show.show(before.slide(), By.HAND);
                if (before.output() != Output.LIVE) {
                    show.toggle(before.output());
                }
            }
        });
    }

    /// What the engine tells while it loads.
    public Engine.Loading loader() {
        return new Engine.Loading() {
            @Override
            public void progress(double done) {
                onScreen(() -> loading.set(Math.min(done, 0.99)));
            }

            @Override
            public void searchable(VerseIndex index) {
                verseSearch.use(index);
                onScreen(() -> notices.clear(Notice.Subject.SEARCH));
            }

            @Override
            public void hearing(Engine.Ear anEar, String model) {
                onScreen(() -> {
                    ear = anEar;
                    loading.set(1.0);
                    notices.set(Notice.Subject.MODEL, Notice.Severity.OK, text("model.ready", model));
                    if (listening.get() == Listening.LOADING) {
                        listen();
                    }
                });
            }

            @Override
            public void failed(String message) {
                onScreen(() -> {
                    loading.set(1.0);
                    listening.set(Listening.OFF);
                    notices.set(Notice.Subject.MODEL, Notice.Severity.ERROR, message);
                });
            }
        };
    }

    private void onScreen(Runnable work) {
        around.screen().execute(work);
    }

    /// Ends as it should: nothing is to be put on air again by the next start.
    @Override
    public void close() {
        hearing.close();
        keeper.keep(resume::forget);
        keeper.close();
    }

    /// How large the projector is: what is shown is laid out for it.
    public void projectorSize(double pixelsWide, double pixelsHigh) {
        if (pixelsWide != width || pixelsHigh != height) {
            width = pixelsWide;
            height = pixelsHigh;
            layOut();
        }
    }

    private void layOut() {
        composer.look(look(preferences.get(), theme.get()));
        show.laidOutAnew();
        layingOut = true;
        state.set(ShowState.EMPTY); // so that all who draw it draw it anew
        layingOut = false;
        state.set(show.state());
    }

    /// Whether [#show()] is empty for this moment only, since everything is laid out anew: nothing that others see may
    /// follow it.
    public boolean layingOut() {
        return layingOut;
    }

    private Look look(Preferences chosen, Theme by) {
        return new Look(by, chosen.second(), chosen.sideBySide(), chosen.divineName(), width, height);
    }

    private Theme named(String name) {
        List<Theme> all = themes.all();
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(all.getFirst());
    }

    private Automation automation(Preferences chosen) {
        Automation made = new Automation(show, composer, rules(chosen), around.clock());
        made.mode(chosen.mode());
        return made;
    }

    private static Automation.Rules rules(Preferences chosen) {
        return new Automation.Rules(
                Duration.ofSeconds(chosen.countdownSeconds()),
                Duration.ofSeconds(chosen.suspensionSeconds()),
                Automation.Rules.standard().least());
    }

    private String text(String key, Object... values) {
        return messages.get(key, values);
    }

    // --- hearing

    private final class Heard implements Hearing.Listener {
        @Override
        public void heard(Hypothesis newest) {
            hypothesis = newest;
            transcript.set(new Transcript(newest.stable(), newest.unstable()));
        }

        @Override
        public void ranked(Ranking ranking, Duration lag) {
            Ranking left = new Ranking(
                    ranking.heardUntil(),
                    ranking.items().stream().filter(LiveBooth.this::wanted).toList());
            refresh(picks.update(left, System.nanoTime()));
            automation.heard(hypothesis, seen(left), translation());
            tick();
            notices.lag(lag, messages);
        }

        @Override
        public void level(Level newest) {
            level.set(newest);
        }

        @Override
        public void sound(AudioEvent event) {
            notices.sound(event, messages);
        }

        @Override
        public void began(String source) {
            listening.set(Listening.ON);
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.OK, text("microphone.on", source));
        }

        @Override
        public void failed(String message, boolean triesAgain) {
            listening.set(Listening.OFF);
            level.set(Level.SILENCE);
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.ERROR, message);
            notices.clear(Notice.Subject.LAG);
            if (rehearsed != null && !triesAgain) {
                stopRehearsing();
                notices.set(Notice.Subject.STORE, Notice.Severity.ERROR, message);
            }
        }

        @Override
        public void ended(SessionSummary summary) {
            listening.set(Listening.OFF);
            level.set(Level.SILENCE);
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.OK, text("recording.over"));
            Consumer<SessionSummary> told = overs;
            overs = each -> {};
            told.accept(summary);
        }
    }

    private static final SessionListener NOBODY = new SessionListener() {};

    private SessionListener observer = NOBODY;
    private Consumer<SessionSummary> overs = each -> {};
    private boolean pausedBefore;

    /// Plays a recording through everything instead of the microphone.
    ///
    /// @param witness hears all of it, too, on the session's own threads
    /// @param over is told when it ended by itself
    public void rehearse(SoundInput recording, SessionListener witness, Consumer<SessionSummary> over) {
        pausedBefore = rehearsed == null ? listening.get() == Listening.PAUSED : pausedBefore;
        notices.clear(Notice.Subject.STORE);
        rehearsed = recording;
        observer = witness;
        overs = over;
        listen();
    }

    /// Whether a recording plays.
    public boolean rehearsing() {
        return rehearsed != null;
    }

    /// Back to the microphone, or to the pause that was made before or meanwhile.
    public void stopRehearsing() {
        if (rehearsed != null) {
            boolean paused = pausedBefore || listening.get() == Listening.PAUSED;
            rehearsed = null;
            observer = NOBODY;
            overs = each -> {};
            if (paused) {
                pause();
            } else {
                listen();
            }
        }
    }

    /// Begins to listen anew, where hearing is ready.
    private void listen() {
        picks.clear(System.nanoTime());
        refresh(picks.slots());
        transcript.set(Transcript.NOTHING);
        hypothesis = Hypothesis.nothing();
        if (ear != null) {
            SoundInput input =
                    rehearsed != null ? rehearsed : around.microphone().apply(preferences.get());
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.BUSY, text("microphone.opening"));
            hearing.begin(ear, input, expected, observer);
        }
    }

    /// The ranking without what the operator has hidden.
    private Ranking seen(Ranking ranking) {
        Set<Passage> there =
                slots.stream().map(slot -> slot.candidate().passage()).collect(Collectors.toSet());
        return new Ranking(
                ranking.heardUntil(),
                ranking.items().stream()
                        .filter(each -> there.contains(each.passage()))
                        .toList());
    }

    private boolean wanted(Candidate candidate) {
        boolean worth = candidate.confidence() >= LEAST;
        return worth && (candidate.kind() == Candidate.Kind.REFERENCE || !wrong.contains(candidate.passage()));
    }

    private void refresh(List<Slot> newest) {
        if (!slots.equals(newest)) {
            slots.setAll(newest);
        }
        boolean there = newest.stream().anyMatch(each -> each.number() == selected.get());
        if (mode.get() != Mode.MANUAL && automation.suspended().isZero()) {
            selected.set(newest.stream()
                    .filter(Slot::listed)
                    .min(Comparator.comparingInt(Slot::emphasis))
                    .map(Slot::number)
                    .orElse(0));
        } else if (!there) {
            selected.set(0);
        }
    }

    /// Time goes by; some ten times a second.
    public void tick() {
        automation.tick();
        countdown.set(automation.countdown());
        suspended.set((int) Math.ceil(automation.suspended().toMillis() / 1000.0));
    }

    /// Whatever the operator does between two presses of a digit makes the second one a first.
    @Override
    public void hand() {
        lastDigit = null;
        automation.hand();
        tick();
    }

    // --- showing

    private void shown(ShowState newest) {
        boolean another =
                !newest.onAir().map(Slide::content).equals(state.get().onAir().map(Slide::content));
        if (newLook && another) {
            newLook = false;
            composer.look(look(preferences.get(), theme.get()));
        }
        state.set(newest);
        List<Shown> all = show.history();
        boolean grown = all.size() != history.size()
                || (!all.isEmpty() && !all.getLast().equals(history.getFirst()));
        if (grown) {
            history.setAll(all.reversed());
        }
        keeper.keep(() -> {
            if (newest.onAir().isPresent()) {
                resume.write(new Resume.OnAir(newest.onAir().get(), kept(newest.output())));
            } else {
                resume.forget();
            }
        });
    }

    /// A frozen picture is gone after a restart; black is what is nearest to it and surprises nobody.
    private static Output kept(Output output) {
        return output == Output.FROZEN ? Output.BLACK : output;
    }

    private Translation translation() {
        return preferences.get().translation();
    }

    private Content content(Candidate candidate) {
        return new Content(candidate.passage(), translation());
    }

    @Override
    public void digit(int digit, long pressed) {
        Digit before = lastDigit;
        hand();
        int number = digit == 0 ? Ranking.MOST : digit;
        if (before != null && before.number() == number && pressed - before.pressed() < TWICE) {
            show.show(before.content(), By.HAND);
            return;
        }
        picks.meant(number, pressed).ifPresent(slot -> {
            Content meant = content(slot.candidate());
            lastDigit = new Digit(number, meant, pressed);
            selected.set(number);
            show.preview(meant, By.HAND);
        });
    }

    /// Empties the preview.
    public void dropPreview() {
        show.dropPreview();
    }

    /// The next digit is the first of its kind, however soon it comes.
    public void forgetDigit() {
        lastDigit = null;
    }

    @Override
    public void preview(Content content) {
        hand();
        show.preview(content, By.HAND);
    }

    @Override
    public void showNow(Content content) {
        hand();
        show.show(content, By.HAND);
    }

    @Override
    public void take() {
        hand();
        show.take(By.HAND);
    }

    @Override
    public void next() {
        hand();
        show.next(By.HAND);
    }

    @Override
    public void back() {
        hand();
        show.back(By.HAND);
    }

    @Override
    public void grow() {
        hand();
        show.grow(By.HAND);
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
        show.translate(other, By.HAND);
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
        List<Slot> there = slots.stream().toList();
        if (there.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < there.size(); i++) {
            at = there.get(i).number() == selected.get() ? i : at;
        }
        int to = at < 0 ? (step > 0 ? 0 : there.size() - 1) : Math.clamp(at + (long) step, 0, there.size() - 1);
        selected.set(there.get(to).number());
        show.preview(content(there.get(to).candidate()), By.HAND);
    }

    private Optional<Slot> chosen() {
        return slots.stream().filter(each -> each.number() == selected.get()).findFirst();
    }

    @Override
    public void dismiss() {
        hand();
        chosen().ifPresent(slot -> hide(slot.candidate().passage()));
    }

    @Override
    public void wrong() {
        hand();
        chosen().ifPresent(slot -> {
            wrong.add(slot.candidate().passage());
            hide(slot.candidate().passage());
        });
    }

    private void hide(Passage passage) {
        picks.hide(passage, System.nanoTime());
        selected.set(0);
        refresh(picks.slots());
        boolean previewed = show.state()
                .preview()
                .filter(each -> each.content().passage().equals(passage))
                .isPresent();
        if (previewed) {
            show.dropPreview();
        }
    }

    @Override
    public void pauseOrResume() {
        hand();
        if (rehearsed != null) { // a rehearsal that was paused would begin anew
            stopRehearsing();
            pause();
        } else if (listening.get() == Listening.PAUSED) {
            boolean coming = ear == null && loading.get() < 1;
            listening.set(coming ? Listening.LOADING : Listening.OFF);
            listen();
        } else {
            pause();
        }
    }

    private void pause() {
        hearing.close();
        picks.clear(System.nanoTime());
        refresh(picks.slots());
        level.set(Level.SILENCE);
        transcript.set(Transcript.NOTHING);
        listening.set(Listening.PAUSED);
        notices.clear(Notice.Subject.LAG);
        notices.set(Notice.Subject.MICROPHONE, Notice.Severity.OK, text("microphone.paused"));
    }

    @Override
    public void mode(Mode wanted) {
        hand();
        automation.mode(wanted);
        mode.set(wanted);
        keep(preferences.get().withMode(wanted));
        refresh(picks.slots());
    }

    @Override
    public void lock(boolean lock) {
        locked.set(lock);
    }

    @Override
    public void replay() {
        String problem = around.replay().apply(preferences.get().headphones());
        if (!problem.isEmpty()) {
            notices.set(Notice.Subject.MICROPHONE, Notice.Severity.WARNING, problem);
        }
    }

    @Override
    public List<SearchHit> search(String typed) {
        return verseSearch.search(typed, translation());
    }

    @Override
    public String searchProblem(String typed) {
        return verseSearch.problem(typed);
    }

    // --- what was prepared

    private void queued(List<Content> items) {
        queue.setAll(items);
        queued = items.stream().map(Content::passage).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void enqueue(Content content) {
        prepared.add(content);
    }

    @Override
    public void dequeue(int index) {
        prepared.remove(index);
    }

    @Override
    public void moveInQueue(int from, int to) {
        prepared.move(from, to);
    }

    @Override
    public String importNotes(String typed) {
        NotesReader.Notes found = notes.read(typed);
        prepared.addAll(found.passages().stream()
                .map(passage -> new Content(passage, translation()))
                .toList());
        String count = text("notes.found", found.passages().size());
        return found.unknown().isEmpty()
                ? count
                : count + "\n" + text("notes.unknown", String.join("\n", found.unknown()));
    }

    @Override
    public String historyText() {
        List<String> lines = new ArrayList<>();
        for (Shown each : show.history()) {
            lines.add(TIME.format(each.at().atZone(ZoneId.systemDefault())) + "  "
                    + each.content().passage().reference() + "  "
                    + each.content().translation());
        }
        return String.join("\n", lines);
    }

    @Override
    public void stageMessage(String message) {
        stageText.set(message.strip());
    }

    // --- preferences

    private void keep(Preferences changed) {
        preferences.set(changed);
        keeper.keep(() -> file.write(changed));
    }

    @Override
    public void preferences(Preferences changed) {
        Preferences before = preferences.get();
        keep(changed);
        boolean laidOut = !before.second().equals(changed.second())
                || before.sideBySide() != changed.sideBySide()
                || before.divineName() != changed.divineName();
        if (!before.theme().equals(changed.theme())) {
            apply(named(changed.theme()));
        } else if (laidOut && show.state().onAir().isEmpty()) {
            layOut();
        } else {
            newLook |= laidOut;
        }
        if (before.mode() != changed.mode()
                || before.countdownSeconds() != changed.countdownSeconds()
                || before.suspensionSeconds() != changed.suspensionSeconds()) {
            automation.rules(rules(changed));
            automation.hand();
            automation.mode(changed.mode());
            mode.set(changed.mode());
        }
        boolean otherSound =
                !Objects.equals(before.microphone(), changed.microphone()) || before.input() != changed.input();
        if (otherSound && hearing.running() && rehearsed == null) {
            listen();
        }
    }

    /// Shows everything in that theme from now on.
    public void apply(Theme by) {
        theme.set(by);
        if (!preferences.get().theme().equals(by.name())) {
            keep(preferences.get().withTheme(by.name()));
        }
        layOut();
    }

    /// One line of the status bar, from outside.
    public void notice(Notice notice) {
        notices.set(notice.subject(), notice.severity(), notice.text());
    }

    // --- what is seen of it

    @Override
    public Scripture scripture() {
        return scripture;
    }

    @Override
    public SlideComposer composer() {
        return composer;
    }

    @Override
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<ShowState> show() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Transcript> transcript() {
        return transcript.getReadOnlyProperty();
    }

    @Override
    public ObservableList<Slot> slots() {
        return slots;
    }

    @Override
    public ReadOnlyObjectProperty<Integer> selected() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Level> level() {
        return level.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Listening> listening() {
        return listening.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Countdown>> countdown() {
        return countdown.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Integer> suspended() {
        return suspended.getReadOnlyProperty();
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
        return notices.list();
    }

    @Override
    public ReadOnlyObjectProperty<Double> loading() {
        return loading.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Boolean> locked() {
        return locked.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /// The operator's message to the stage; empty for none.
    public ReadOnlyObjectProperty<String> stageText() {
        return stageText.getReadOnlyProperty();
    }
}
