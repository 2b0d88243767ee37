package org.verseprojection.cloud.shared;

import java.util.function.Consumer;

/// Messages to all nodes, this one included. A message may be lost while Redis is away, and none is kept for a node
/// that was not there: what matters must be found in the database, too.
public interface Fanout {
    /// Tells every node that listens. Returns at once.
    void publish(String topic, String message);

    /// Listens until the result is closed. The listener is called on a thread of the connection's and must not wait.
    Subscription subscribe(String topic, Consumer<String> listener);

    /// Something that is listened to.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
