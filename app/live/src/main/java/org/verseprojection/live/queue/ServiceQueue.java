package org.verseprojection.live.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.verseprojection.live.show.Content;

/// The passages prepared for a service, in their order. One thread. An index that is not there is an
/// `IndexOutOfBoundsException`.
public final class ServiceQueue {
    private final List<Content> items = new ArrayList<>();
    private final List<Consumer<List<Content>>> listeners = new ArrayList<>();

    /// As they are now.
    public List<Content> items() {
        return List.copyOf(items);
    }

    /// Is told the passages after each change.
    public void listen(Consumer<List<Content>> listener) {
        listeners.add(listener);
    }

    /// Adds one at the end.
    public void add(Content content) {
        addAll(List.of(content));
    }

    /// Adds them at the end.
    public void addAll(List<Content> contents) {
        if (items.addAll(List.copyOf(contents))) {
            tell();
        }
    }

    /// Takes one away.
    public void remove(int index) {
        items.remove(index);
        tell();
    }

    /// Moves one; `to` is its index afterwards.
    public void move(int from, int to) {
        Objects.checkIndex(from, items.size());
        Objects.checkIndex(to, items.size());
        if (from != to) {
            items.add(to, items.remove(from));
            tell();
        }
    }

    /// Takes all away.
    public void clear() {
        if (!items.isEmpty()) {
            items.clear();
            tell();
        }
    }

    private void tell() {
        List<Content> now = items();
        List.copyOf(listeners).forEach(listener -> listener.accept(now));
    }
}
