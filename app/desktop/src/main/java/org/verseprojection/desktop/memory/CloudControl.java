package org.verseprojection.desktop.memory;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;

/// What an owner can do with the account in the cloud. JavaFX thread; answers come there later, in words for people.
public interface CloudControl {
    /// How it goes.
    ObservableValue<CloudStatus> status();

    /// Signs in, and begins to send.
    ///
    /// @param server its address; `https://` may be left out
    /// @param password is wiped, and kept nowhere
    void signIn(String server, String email, char[] password, Consumer<String> told);

    /// Signs out: what was not sent stays here.
    void signOut(Consumer<String> told);

    /// Sends now what waits.
    void synchronise();

    /// Where somebody signed in last, also after signing out; not told where nobody ever did.
    void server(Consumer<String> told);

    /// The last conflict of each setting whose outcome still holds, the newest first.
    void conflicts(Consumer<List<Conflict>> told);

    /// Why rows were refused for good, and set aside.
    void setAside(Consumer<List<String>> told);
}
