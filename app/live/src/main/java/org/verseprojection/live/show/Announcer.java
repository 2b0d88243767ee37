package org.verseprojection.live.show;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Tells states to listeners, each state to all of them before the next one, also where a listener makes the next.
final class Announcer {
    private final List<Consumer<ShowState>> listeners = new ArrayList<>();
    private final Deque<ShowState> waiting = new ArrayDeque<>();
    private boolean telling;

    void add(Consumer<ShowState> listener) {
        listeners.add(listener);
    }

    void tell(ShowState state) {
        waiting.addLast(state);
        if (telling) {
            return;
        }
        telling = true;
        try {
            while (!waiting.isEmpty()) {
                ShowState next = waiting.removeFirst();
                List.copyOf(listeners).forEach(listener -> listener.accept(next));
            }
        } finally {
            telling = false;
            waiting.clear();
        }
    }
}
