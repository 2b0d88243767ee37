package org.verseprojection.live.cloud;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The account in the cloud. Never waits for the network but in [#signIn]; nothing it does delays a screen. [#server]
/// and [#conflicts] look into the memory: they are for any thread but the screen's.
public interface CloudAccount extends AutoCloseable {
    CloudStatus status();

    /// Told every change, on any thread.
    void listen(Consumer<CloudStatus> listener);

    /// Told what other devices do to the settings, on any thread.
    default void listen(SettingsListener listener) {
        // an account without settings has nothing to tell
    }

    /// Where somebody signed in last, also after signing out; empty before the first time.
    default Optional<URI> server() {
        return Optional.empty();
    }

    /// The last conflict of each setting whose outcome still holds, the newest first; remembered over restarts.
    default List<Conflict> conflicts() {
        return List.of();
    }

    /// Signs in, and begins to sync. Waits for the answer.
    ///
    /// @param password is wiped
    /// @throws CloudException with words for the operator
    void signIn(URI server, String email, char[] password) throws CloudException;

    /// Signs out: what is to be sent stays here.
    void signOut();

    /// There is something new, or somebody wants it now. May be called as often as wanted: after a failure it is tried
    /// again no sooner than some seconds after the last time.
    void synchronise();

    @Override
    void close();
}
