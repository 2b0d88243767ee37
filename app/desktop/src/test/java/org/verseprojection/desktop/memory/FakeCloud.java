package org.verseprojection.desktop.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;

/// An account that lets everybody in.
public final class FakeCloud implements CloudControl {
    public final List<String> calls = new ArrayList<>();
    public final List<String> refused = new ArrayList<>();
    public final List<Conflict> conflicts = new ArrayList<>();
    public String lastServer = "";
    public final SimpleObjectProperty<CloudStatus> status = new SimpleObjectProperty<>(
            new CloudStatus(CloudStatus.Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), ""));

    @Override
    public ObservableValue<CloudStatus> status() {
        return status;
    }

    @Override
    public void signIn(String server, String email, char[] password, Consumer<String> told) {
        calls.add("signIn " + server + " " + email + " " + new String(password));
        Arrays.fill(password, '\0');
        status.set(new CloudStatus(CloudStatus.Phase.DONE, Optional.of(email), 0, Optional.empty(), ""));
        told.accept("in");
    }

    @Override
    public void signOut(Consumer<String> told) {
        calls.add("signOut");
        status.set(new CloudStatus(CloudStatus.Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), ""));
        told.accept("out");
    }

    @Override
    public void synchronise() {
        calls.add("synchronise");
    }

    @Override
    public void server(Consumer<String> told) {
        if (!lastServer.isEmpty()) {
            told.accept(lastServer);
        }
    }

    @Override
    public void conflicts(Consumer<List<Conflict>> told) {
        told.accept(List.copyOf(conflicts));
    }

    @Override
    public void setAside(Consumer<List<String>> told) {
        told.accept(List.copyOf(refused));
    }
}
