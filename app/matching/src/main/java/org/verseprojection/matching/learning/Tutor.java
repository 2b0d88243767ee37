package org.verseprojection.matching.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.verseprojection.scripture.Versification;

/// Takes lessons while a service goes on. What a lesson shows of habits is used at once; all the rest is learned and
/// examined from time to time, on a thread of its own. Any thread may call.
public final class Tutor implements AutoCloseable {
    /// So many new lessons are learned together, where nothing else is said.
    private static final int BATCH = 10;

    private final Examiner examiner;
    private final Versification versification;
    private final Consumer<Learned> use;
    private final Consumer<Judgement> judged;
    private final int batch;
    private final ExecutorService thread;
    private final List<Lesson> lessons = new ArrayList<>();
    private Learned current = Learned.nothing();
    private Set<Part> leftOut = Set.of();
    private int known;
    private boolean learning;

    /// @param use is given what is to be used from now on, on the calling or the learning thread; it must not wait
    /// @param judged is told what came of each examination, on the learning thread, before anything else can begin:
    ///     a version to be kept; it must not wait for whoever calls the tutor
    public Tutor(Examiner examiner, Versification versification, Consumer<Learned> use, Consumer<Judgement> judged) {
        this(examiner, versification, use, judged, BATCH);
    }

    /// @param batch after so many new lessons it learns by itself
    public Tutor(
            Examiner examiner,
            Versification versification,
            Consumer<Learned> use,
            Consumer<Judgement> judged,
            int batch) {
        this.batch = batch;
        this.examiner = examiner;
        this.versification = versification;
        this.use = use;
        this.judged = judged;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            return Thread.ofPlatform().name("learning").daemon().unstarted(work);
        });
    }

    /// Begins anew with these lessons: at the start of the program, and to go back to an earlier day.
    ///
    /// @param last what was in use after these lessons; nothing where that is not known
    public synchronized void begin(Learned last, List<Lesson> all) {
        begin(last, all, all.size());
        known = 0;
        learn();
    }

    /// The same, and learns nothing yet.
    ///
    /// @param learned so many of the lessons, from the oldest, are in what was in use; the habits of the others are
    ///     added to it
    public synchronized void begin(Learned last, List<Lesson> all, int learned) {
        lessons.clear();
        lessons.addAll(all);
        current = last;
        known = learned;
        // Only an examination that found them harmful leaves habits out.
        boolean refused = last.lessons() > 0 && last.habits().equals(Habits.NONE);
        leftOut = refused ? Set.of(Part.HABITS) : Set.of();
        addHabits(lessons.subList(learned, lessons.size()));
        use.accept(current);
    }

    private void addHabits(List<Lesson> more) {
        if (!leftOut.contains(Part.HABITS)) {
            for (Lesson lesson : more) {
                current = current.plus(lesson, versification);
            }
        }
    }

    /// All lessons are to be learned together again: some came from elsewhere.
    public synchronized void fallBehind() {
        known = 0;
    }

    /// Whether there are lessons that only their habits were taken from.
    public synchronized boolean behind() {
        return known < lessons.size();
    }

    /// One more lesson.
    public synchronized void add(Lesson lesson) {
        lessons.add(lesson);
        addHabits(List.of(lesson));
        use.accept(current);
        if (lessons.size() - known >= batch) {
            learn();
        }
    }

    /// Learns now, as at the end of a service.
    public synchronized void learn() {
        if (!learning && known < lessons.size()) {
            learning = true;
            List<Lesson> all = List.copyOf(lessons);
            known = all.size();
            thread.execute(() -> learn(all));
        }
    }

    private void learn(List<Lesson> all) {
        try {
            take(examiner.judge(all), all);
        } finally {
            synchronized (this) {
                learning = false;
                if (lessons.size() - known >= batch) {
                    learn();
                }
            }
        }
    }

    /// Uses it, with the lessons that came meanwhile; not where all began anew meanwhile.
    private synchronized void take(Judgement judgement, List<Lesson> all) {
        if (lessons.size() >= all.size() && lessons.subList(0, all.size()).equals(all)) {
            leftOut = judgement.leftOut();
            current = judgement.learned();
            addHabits(lessons.subList(all.size(), lessons.size()));
            use.accept(current);
            judged.accept(judgement);
        }
    }

    /// Ends; what is being learned is thrown away, and can be learned again.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
