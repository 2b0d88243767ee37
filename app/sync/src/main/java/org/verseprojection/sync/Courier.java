package org.verseprojection.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.nativelibs.keychain.KeychainException;
import org.verseprojection.sync.api.Api;
import tools.jackson.databind.json.JsonMapper;

/// What the cloud's thread does: obeys orders, waits until it is time, sends what waits and agrees on the settings.
final class Courier implements Runnable {
    /// While there is no way to the server, it is looked for so often.
    private static final Duration PROBE = Duration.ofSeconds(20);

    private static final Duration LONG = Duration.ofHours(1);

    private final Memory memory;
    private final Surroundings surroundings;
    private final Sessions sessions;
    private final StatusBoard board;
    private final JsonMapper json;
    private final Words words;
    private final Verdict verdict;
    private final Optional<SharedModelSync> model;
    private final Schedule schedule;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private volatile boolean closed;
    private boolean asks;
    private boolean probing;
    /// A question was answered, and no round went well since.
    private boolean answered;

    Courier(
            Memory memory,
            Surroundings surroundings,
            Sessions sessions,
            StatusBoard board,
            JsonMapper json,
            Words words,
            Verdict verdict,
            Optional<SharedModelSync> model) {
        this.model = model;
        this.memory = memory;
        this.surroundings = surroundings;
        this.sessions = sessions;
        this.board = board;
        this.json = json;
        this.words = words;
        this.verdict = verdict;
        this.schedule = new Schedule(surroundings.random());
    }

    /// For any thread; returns at once.
    void order(Order order) {
        orders.add(order);
        surroundings.pause().wake();
    }

    /// Ends [#run] soon. For any thread.
    void close() {
        closed = true;
        sessions.breakOff();
        surroundings.pause().wake();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                try {
                    obey();
                    step();
                } catch (RuntimeException unexpected) {
                    memory.log("sync.internal", unexpected.getClass().getName());
                    fail(new Halt(Phase.TROUBLE, words.get("trouble.internal")));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    /// Who signed out just before the end is not signed in again by the next start; nobody else is obeyed any more.
    private void leave() {
        boolean out = false;
        for (Order order = orders.poll(); order != null; order = orders.poll()) {
            switch (order) {
                case Order.Begin begin -> begin.kept().complete(words.get("trouble.internal"));
                case Order.End _ -> out = true;
                case Order.Now _ -> {}
            }
        }
        if (out) {
            end(() -> {});
        }
    }

    private void obey() {
        for (Order order = orders.poll(); order != null; order = orders.poll()) {
            switch (order) {
                case Order.Begin begin -> {
                    try {
                        begin.kept().complete(begin(begin.signedIn(), begin.api()));
                    } finally {
                        // nothing where it is complete
                        begin.kept().complete(words.get("trouble.internal"));
                    }
                }
                case Order.End _ -> end(board::signedOut);
                case Order.Now _ -> schedule.wanted(now());
            }
        }
    }

    private void step() throws InterruptedException {
        Optional<Session> current = sessions.current();
        Duration wait = (current.isEmpty() && !sessions.unread()) || asks ? LONG : schedule.untilNext(now());
        if (wait.isPositive()) {
            await(wait, current);
        } else if (current.isEmpty()) {
            resume();
        } else {
            round(current.get());
        }
    }

    private void await(Duration wait, Optional<Session> current) throws InterruptedException {
        boolean probe = probing && current.isPresent() && !asks;
        Duration slice = probe && wait.compareTo(PROBE) > 0 ? PROBE : wait;
        switch (surroundings.pause().await(slice, schedule.failing() && !asks)) {
            case NETWORK -> {
                answered = false;
                schedule.network(now());
            }
            case TIME -> {
                if (probe && slice.compareTo(wait) < 0 && current.get().alive()) {
                    answered = true;
                    schedule.network(now());
                }
            }
            case WOKEN -> {
                // whoever woke it gave an order
            }
        }
    }

    private void resume() {
        try {
            sessions.resume();
        } catch (KeychainException locked) {
            fail(new Halt(Phase.TROUBLE, locked(locked)));
        }
    }

    /// @return what went wrong; empty where nothing did
    private String begin(Login.SignedIn signedIn, Api api) {
        try {
            sessions.begin(signedIn, api);
        } catch (KeychainException locked) {
            return locked(locked);
        }
        asks = false;
        probing = false;
        answered = false;
        schedule.reset();
        show(Phase.WORKING, Optional.empty(), "");
        return "";
    }

    private void end(Runnable out) {
        asks = false;
        schedule.reset();
        try {
            sessions.end(out);
        } catch (KeychainException locked) {
            memory.log("sync.keychain", String.valueOf(locked.getMessage()));
        }
    }

    private void round(Session current) {
        try {
            if (!schedule.failing()) {
                show(Phase.WORKING, Optional.empty(), "");
            }
            RowJson rows = new RowJson(json, Device.id(memory), current.clock());
            new Outbox(memory, current, rows, words, verdict).send();
            new SettingsSync(memory, current, json, verdict, board).agree();
            boolean otherKey = model.isPresent() && model.get().look(current);
            schedule.done(now());
            probing = false;
            answered = false;
            int aside = memory.setAside().size();
            String told = aside == 0 ? "" : words.get("done.aside", aside);
            show(Phase.DONE, Optional.of(now()), otherKey ? words.get("done.other-key") : told);
        } catch (Halt halt) {
            if (orders.stream().noneMatch(o -> o instanceof Order.Begin || o instanceof Order.End)) {
                fail(halt);
            }
        }
    }

    private void fail(Halt halt) {
        schedule.failed(now(), halt.retryAfter());
        asks = halt.phase() == Phase.ASKS;
        // what lets the question through and a round not, as a firewall, is not asked again and again
        probing = halt.probe() && !answered;
        show(halt.phase(), Optional.empty(), halt.words());
    }

    private void show(Phase phase, Optional<Instant> last, String text) {
        Optional<String> email = sessions.current().map(s -> s.account().email());
        board.show(phase, email, memory.waiting(), last, text);
    }

    private String locked(KeychainException locked) {
        return words.get("trouble.keychain", String.valueOf(locked.getMessage()));
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
