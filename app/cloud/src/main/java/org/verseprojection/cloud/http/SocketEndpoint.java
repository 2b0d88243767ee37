package org.verseprojection.cloud.http;

import java.util.concurrent.CompletionStage;

/// An operation that becomes a WebSocket. Its access token stands in the header, or in the subprotocol
/// `bearer.TOKEN`.
///
/// @param path below the base path
/// @param maxFrame the longest text frame that is taken, in bytes
public record SocketEndpoint(String path, int maxFrame, java.time.Duration idle, Opener opener) {
    /// Makes the server's end of a connection.
    @FunctionalInterface
    public interface Opener {
        /// Opens it.
        ///
        /// @param call the request that asked for it, of somebody who has signed in
        /// @param peer the client; nothing may be sent before [Connection#opened()]
        /// @throws Problem where it is refused; the answer is then an HTTP one
        Connection open(Call call, Peer peer) throws Problem;
    }

    /// The server's end.
    public interface Connection {
        /// The client can be sent to from now on.
        void opened();

        /// A text frame. The next one is read from the network when the result is complete: a client that sends faster
        /// than it is served is held up by its own network.
        CompletionStage<Void> text(String frame);

        /// The connection ended, however it did; called once.
        void closed(int code);
    }

    /// The client's end.
    public interface Peer {
        /// Sends a text frame; complete when the network took it, exceptionally where it could not.
        CompletionStage<Void> send(String frame);

        /// Ends the connection.
        void close(int code, String reason);
    }
}
