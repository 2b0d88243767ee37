package org.verseprojection.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.sync.api.Server;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where somebody signed in last, kept as a setting: whoever signs out need not type it again.
final class LastServer {
    private static final String NAME = "cloud.server";

    private LastServer() {}

    static Optional<URI> read(Memory memory, JsonMapper json) {
        Setting kept = memory.settings().get(NAME);
        if (kept == null) {
            return Optional.empty();
        }
        try {
            return Server.of(new URI(json.readTree(kept.value()).asString(""))).map(Server::address);
        } catch (JacksonException | URISyntaxException broken) {
            return Optional.empty();
        }
    }

    static void keep(Server server, Memory memory, JsonMapper json) {
        String value = json.writeValueAsString(server.address().toString());
        Setting kept = memory.settings().get(NAME);
        if (kept == null || !kept.value().equals(value)) {
            // later than the one before whatever the clock says
            Instant changed = kept == null ? Instant.EPOCH : kept.changed().plusMillis(1);
            memory.keep(new Setting(NAME, value, changed));
        }
    }
}
