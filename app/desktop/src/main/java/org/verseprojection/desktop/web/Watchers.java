package org.verseprojection.desktop.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The browsers that are told, and what they show.
final class Watchers implements AutoCloseable {
    private final int most;
    private final Duration patience;
    private final Set<Watcher> all = new HashSet<>();
    private List<WebPage> pages;
    private WebState shown = WebState.NOTHING;
    private boolean closed;

    /// @param pages that there are at first
    /// @param patience how long a browser may let a message wait
    Watchers(List<WebPage> pages, int most, Duration patience) {
        this.pages = List.copyOf(pages);
        this.most = most;
        this.patience = patience;
    }

    synchronized int size() {
        return all.size();
    }

    /// What a page shows now, as JSON; none where there is no page of that name.
    synchronized Optional<String> state(String name) {
        return page(name).map(page -> Payload.json(page, shown));
    }

    synchronized Optional<WebPage> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /// These are the pages from now on; what they show stays.
    synchronized void pages(List<WebPage> wanted) {
        List<WebPage> before = pages;
        pages = List.copyOf(wanted);
        tell(watcher -> !before.stream()
                .filter(page -> page.name().equals(watcher.page()))
                .findFirst()
                .equals(page(watcher.page())));
    }

    synchronized void publish(WebState state) {
        WebState next = state.after(shown);
        if (!next.equals(shown)) {
            shown = next;
            tell(_ -> true);
        }
    }

    /// Tells some of them what they show; who watches a page that is gone is told of nothing.
    private void tell(Predicate<Watcher> some) {
        all.stream().filter(some).forEach(watcher -> watcher.tell(told(watcher.page())));
    }

    private Supplier<String> told(String name) {
        WebState state = shown;
        return page(name)
                .<Supplier<String>>map(page -> () -> Payload.json(page, state))
                .orElse(Payload::nothing);
    }

    /// Adds a browser, served by this thread, and tells it what is shown.
    ///
    /// @param page name of one that there is
    /// @return none where there are too many
    synchronized Optional<Watcher> join(String page) {
        if (closed || all.size() >= most) {
            return Optional.empty();
        }
        var watcher = new Watcher(page);
        all.add(watcher);
        watcher.tell(told(page));
        return Optional.of(watcher);
    }

    synchronized void leave(Watcher watcher) {
        all.remove(watcher);
    }

    synchronized void dropStuck() {
        all.stream().filter(watcher -> watcher.stuck(patience.toNanos())).forEach(Watcher::drop);
    }

    @Override
    public void close() {
        List<Watcher> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(all);
        }
        last.forEach(Watcher::drop);
    }
}
