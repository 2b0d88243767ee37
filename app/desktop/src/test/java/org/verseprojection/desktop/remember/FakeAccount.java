package org.verseprojection.desktop.remember;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;

/// An account that writes down what it is asked for, and signs in whoever is not called nobody.
final class FakeAccount implements CloudAccount {
    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile Optional<URI> server = Optional.empty();
    volatile List<Conflict> conflicts = List.of();
    volatile Consumer<CloudStatus> told = _ -> {};

    /// How often it was asked to synchronise.
    int synchronised() {
        return Collections.frequency(calls, "synchronise");
    }

    @Override
    public CloudStatus status() {
        return new CloudStatus(CloudStatus.Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), "");
    }

    @Override
    public void listen(Consumer<CloudStatus> listener) {
        told = listener;
    }

    @Override
    public Optional<URI> server() {
        return server;
    }

    @Override
    public List<Conflict> conflicts() {
        return conflicts;
    }

    @Override
    public void signIn(URI address, String email, char[] password) throws CloudException {
        calls.add(address + " " + email + " " + new String(password));
        if (email.startsWith("nobody")) {
            throw new CloudException("The password is not right.");
        }
    }

    @Override
    public void signOut() {
        calls.add("signOut");
    }

    @Override
    public void synchronise() {
        calls.add("synchronise");
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
