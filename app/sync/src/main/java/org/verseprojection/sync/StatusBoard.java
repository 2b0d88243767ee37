package org.verseprojection.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Setting;

/// The status, and who is told of it. For any thread.
final class StatusBoard implements SettingsListener {
    private final List<Consumer<CloudStatus>> listeners = new CopyOnWriteArrayList<>();
    private final List<SettingsListener> settings = new CopyOnWriteArrayList<>();
    private volatile CloudStatus status = new CloudStatus(Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), "");

    CloudStatus status() {
        return status;
    }

    void listen(Consumer<CloudStatus> listener) {
        listeners.add(listener);
    }

    void listen(SettingsListener listener) {
        settings.add(listener);
    }

    void signedOut() {
        put(new CloudStatus(Phase.SIGNED_OUT, Optional.empty(), status.waiting(), Optional.empty(), ""));
    }

    /// @param words for the operator; empty where there is nothing to say
    void show(Phase phase, Optional<String> email, int waiting, Optional<Instant> last, String words) {
        put(new CloudStatus(phase, email, waiting, last.or(() -> status.last()), words));
    }

    private void put(CloudStatus next) {
        if (!next.equals(status)) {
            status = next;
            listeners.forEach(l -> l.accept(next));
        }
    }

    @Override
    public void arrived(Setting setting) {
        settings.forEach(l -> l.arrived(setting));
    }

    @Override
    public void conflict(Conflict conflict) {
        settings.forEach(l -> l.conflict(conflict));
    }
}
