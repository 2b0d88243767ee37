package org.verseprojection.cloud.shared;

/// What nodes share while they run. Nothing of it is needed after a restart: what must be kept is in the database.
/// Several nodes share it by Redis; one alone has it in its own memory. All of it is safe for threads.
public interface SharedState extends AutoCloseable {
    /// Opens what the configuration names, and says which it is in the log.
    ///
    /// Redis need not answer for that: until it does, this node goes on by itself.
    static SharedState open(SharedConfig config) {
        return config.redis()
                .<SharedState>map(address -> RedisState.connect(address, config))
                .orElseGet(() -> LocalState.alone(config));
    }

    /// Counts requests.
    RateLimits limits();

    /// Answers that are the same for everybody, such as verses.
    Cache cache();

    /// What a client left behind when its connection broke.
    Sessions sessions();

    /// Tells other nodes.
    Fanout fanout();

    /// Whether other nodes are reached now; false where there is one node.
    boolean connected();

    @Override
    void close();
}
