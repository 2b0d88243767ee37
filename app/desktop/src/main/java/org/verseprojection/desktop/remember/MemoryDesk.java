package org.verseprojection.desktop.remember;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.booth.Listening;
import org.verseprojection.desktop.booth.LiveBooth;
import org.verseprojection.desktop.booth.Notice;
import org.verseprojection.desktop.booth.PickReasons;
import org.verseprojection.desktop.memory.CloudControl;
import org.verseprojection.desktop.memory.LearningControl;
import org.verseprojection.desktop.memory.MemoryControl;
import org.verseprojection.desktop.memory.Remembering;
import org.verseprojection.desktop.report.Services;
import org.verseprojection.desktop.report.Spoken;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.desktop.theme.Theme;
import org.verseprojection.desktop.theme.Themes;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.HistoryQuery;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.MemoryKeeper;
import org.verseprojection.live.memory.MemoryState;
import org.verseprojection.live.memory.Recorder;
import org.verseprojection.live.memory.ShownVerse;
import org.verseprojection.live.picks.Slot;

/// Joins the booth to what remembers. All that is decided is kept from the first moment, also while the memory still
/// opens; nothing here waits for a disk. JavaFX thread.
public final class MemoryDesk implements AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);

    private final LiveBooth booth;
    private final Executor screen;
    private final InstantSource clock;
    private final Messages messages;
    private final MemoryKeeper keeper = new MemoryKeeper(this::trouble);
    private final ServiceDesk services;
    private final SettingsMirror mirror;
    private final MemoryActions actions;
    private final CloudActions cloud;
    private volatile @Nullable Remembering joined;
    private Instant forgets = Instant.MIN;
    private boolean opened;

    /// Begins to keep what is decided in the booth.
    ///
    /// @param screen runs work on the screen's thread
    public MemoryDesk(
            LiveBooth booth, Themes themes, Executor screen, InstantSource clock, ZoneId zone, Locale locale) {
        this.booth = booth;
        this.screen = screen;
        this.clock = clock;
        this.messages = Messages.of(MemoryDesk.class, locale);
        this.services =
                new ServiceDesk(keeper, new Spoken(booth.scripture()), this::preaches, screen, clock, zone, messages);
        this.actions = new MemoryActions(keeper, services::forgotten, screen, messages);
        this.cloud = new CloudActions(keeper, screen, messages);
        this.mirror = new SettingsMirror(
                booth, themes, keeper, screen, clock, messages.get("account.theme"), cloud::synchronise);
    }

    /// Opens what remembers, on a thread of its own. To be called once, or never: then nothing is remembered.
    public void open(Supplier<Remembering> opening) {
        opened = true;
        services.open();
        actions.coming();
        watch();
        keeper.open(() -> {
            Remembering all = opening.get();
            Memory memory = all.memory();
            memory.listen(state -> screen.execute(() -> say(state)));
            all.cloud().listen(status -> screen.execute(() -> say(status)));
            all.feed().listen(news -> screen.execute(() -> mirror.came(news)));
            boolean learns = all.learning().learns();
            screen.execute(() -> join(all, learns));
            return memory;
        });
    }

    private void watch() {
        mirror.watch();
        Recorder recorder = new Recorder(keeper, services.gatherings(), this::teach);
        booth.decisions(recorder);
        booth.witness(services.counts());
        booth.slots().addListener((ListChangeListener<Slot>) _ -> recorder.listed(booth.slots(), clock.instant()));
        booth.show().addListener((_, _, now) -> {
            if (!booth.layingOut()) {
                recorder.visible(now.visible(), clock.instant());
            }
        });
        booth.listening().addListener((_, _, now) -> {
            if (now == Listening.ON && !booth.rehearsing()) {
                services.listening();
            }
        });
        booth.preferences().addListener((_, before, now) -> {
            if (before.learning() != now.learning()) {
                learn();
            }
        });
    }

    private void join(Remembering all, boolean learns) {
        joined = all;
        actions.learnsBy(all.learning(), learns);
        cloud.join(all.cloud());
        // Asked now: what was so a moment ago may be older than what was told meanwhile.
        say(all.memory().state());
        say(all.cloud().status());
        learn();
    }

    /// On the memory's thread.
    private void teach(Feedback row) {
        Remembering all = joined;
        if (all != null) {
            all.learning().teach(row);
            all.cloud().synchronise();
        }
    }

    private void learn() {
        Remembering all = joined;
        if (all != null) {
            LearningControl learning = all.learning();
            boolean on = booth.preferences().get().learning();
            keeper.later(_ -> {
                learning.use(on);
                preaches(services.gatherings().current());
            });
        }
    }

    /// Whoever preaches is known before the first verse of the service. On the memory's thread.
    private void preaches(Optional<Gathering> now) {
        Remembering all = joined;
        if (all != null) {
            all.learning().preaches(now.map(Gathering::preacher).orElse(""));
        }
    }

    // --- the status line: nothing while all is well

    private void say(MemoryState state) {
        notice(Notice.Subject.MEMORY, actions.say(state));
    }

    private void say(CloudStatus status) {
        cloud.say(status);
        boolean asks = status.phase() == CloudStatus.Phase.ASKS || status.phase() == CloudStatus.Phase.TROUBLE;
        notice(Notice.Subject.SYNC, asks ? status.words() : "");
    }

    private void trouble(MemoryKeeper.Trouble trouble) {
        screen.execute(() -> notice(
                Notice.Subject.STORE,
                trouble.lost() > 0
                        ? messages.get("lost", trouble.lost(), trouble.why())
                        : messages.get("closed", trouble.why())));
    }

    private void notice(Notice.Subject subject, String words) {
        if (words.isBlank()) {
            booth.withdraw(subject);
        } else {
            booth.notice(new Notice(subject, Notice.Severity.WARNING, words.strip()));
        }
    }

    /// Time goes by: once a day what is too old is forgotten, as [Retention] has it.
    public void tick() {
        services.tick();
        Instant now = clock.instant();
        if (opened && !now.isBefore(forgets)) {
            forgets = now.plus(DAY);
            int days = booth.preferences().get().retentionDays();
            if (days > 0) {
                keeper.later(memory -> Retention.look(memory, now, days));
            }
        }
    }

    // --- for the other screens

    public Services services() {
        return services;
    }

    /// How the service that goes on is heard.
    SoundCounts counts() {
        return services.counts();
    }

    /// What was shown, newest first; told later on the screen's thread.
    public void history(HistoryQuery query, Consumer<List<ShownVerse>> told) {
        services.history(query, told);
    }

    public MemoryControl memory() {
        return actions;
    }

    public CloudControl cloud() {
        return cloud;
    }

    /// The user's theme is like that from now on.
    public void saved(Theme theme) {
        if (opened) {
            mirror.saved(theme);
        }
    }

    /// Why a pick is offered; told on the screen's thread.
    public void why(Slot slot, Consumer<List<PickReasons.Reason>> told) {
        Remembering all = joined;
        if (all != null) {
            all.reasons().of(slot, booth.heard(), found -> screen.execute(() -> told.accept(found)));
        }
    }

    /// The service ends, and all that waits is kept; waits for that five seconds at most.
    @Override
    public void close() {
        services.close();
        Remembering all = joined;
        if (all != null) {
            all.cloud().close();
        }
        keeper.close();
    }
}
