package org.verseprojection.desktop.remember;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.verseprojection.desktop.memory.CloudControl;
import org.verseprojection.desktop.text.Messages;
import org.verseprojection.live.cloud.CloudAccount;
import org.verseprojection.live.cloud.CloudException;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.memory.MemoryKeeper;

/// Does what the settings ask of the account, on other threads. JavaFX thread.
final class CloudActions implements CloudControl {
    private static final CloudStatus OUT =
            new CloudStatus(CloudStatus.Phase.SIGNED_OUT, Optional.empty(), 0, Optional.empty(), "");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final MemoryKeeper keeper;
    private final Executor screen;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<CloudStatus> status = new ReadOnlyObjectWrapper<>(OUT);
    private @Nullable CloudAccount account;

    CloudActions(MemoryKeeper keeper, Executor screen, Messages messages) {
        this.keeper = keeper;
        this.screen = screen;
        this.messages = messages;
    }

    void join(CloudAccount joined) {
        account = joined;
    }

    void say(CloudStatus now) {
        status.set(now);
    }

    @Override
    public ObservableValue<CloudStatus> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void signIn(String server, String email, char[] password, Consumer<String> told) {
        Optional<URI> address = address(server);
        CloudAccount to = account;
        if (address.isEmpty() || email.isBlank() || to == null) {
            Arrays.fill(password, '\0');
            told.accept(messages.get(to == null ? "cloud.none" : address.isEmpty() ? "cloud.address" : "cloud.email"));
            return;
        }
        aside(() -> {
            String outcome = signedIn(to, address.get(), email.strip(), password);
            screen.execute(() -> told.accept(outcome));
        });
    }

    private String signedIn(CloudAccount to, URI server, String email, char[] password) {
        try {
            to.signIn(server, email, password);
            return messages.get("cloud.in");
        } catch (CloudException | RuntimeException refused) {
            String why = refused.getMessage();
            return why == null ? refused.toString() : why;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// None where it is no address, or one to which a password would go readable.
    static Optional<URI> address(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.contains("://") ? text : "https://" + text);
            String host = uri.getHost();
            boolean safe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && host != null && HERE.contains(host));
            return host != null && safe && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    @Override
    public void signOut(Consumer<String> told) {
        CloudAccount from = account;
        if (from != null) {
            aside(() -> {
                from.signOut();
                screen.execute(() -> told.accept(messages.get("cloud.out")));
            });
        }
    }

    @Override
    public void synchronise() {
        CloudAccount with = account;
        if (with != null) {
            aside(with::synchronise);
        }
    }

    @Override
    public void server(Consumer<String> told) {
        answer(account -> account.server().map(URI::toString), server -> server.ifPresent(told));
    }

    @Override
    public void conflicts(Consumer<List<Conflict>> told) {
        answer(CloudAccount::conflicts, told);
    }

    /// Asks the account on another thread, as soon as there is one.
    private <T> void answer(Function<CloudAccount, T> question, Consumer<T> told) {
        CompletableFuture<Void> _ = keeper.opened()
                .thenAcceptAsync(
                        _ -> {
                            CloudAccount with = account;
                            if (with != null) {
                                aside(() -> {
                                    T answer = question.apply(with);
                                    screen.execute(() -> told.accept(answer));
                                });
                            }
                        },
                        screen);
    }

    private static void aside(Runnable work) {
        Thread.ofPlatform().name("cloud-asks").daemon().start(work);
    }

    @Override
    public void setAside(Consumer<List<String>> told) {
        CompletableFuture<Void> _ = keeper.ask(
                        memory -> memory.setAside().values().stream().distinct().toList())
                .exceptionally(_ -> List.of())
                .thenAcceptAsync(told, screen);
    }
}
