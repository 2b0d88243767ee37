package org.verseprojection.sync;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.sync.SharedModelFile.Model;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Tagged;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Fetches what was learned from all churches, once a day. The key of the first version that a server gave is kept,
/// and what another key signed is refused: so whoever breaks into the connection later has nothing to say.
final class SharedModelSync {
    private static final String PATH = "/models/latest";
    private static final String PIN = "cloud.model_key";
    private static final Duration AGAIN = Duration.ofHours(24);

    private final Memory memory;
    private final SharedModelFile file;
    private final JsonMapper json;
    private final InstantSource clock;
    private Instant failed = Instant.MIN;

    SharedModelSync(Memory memory, SharedModelFile file, JsonMapper json, InstantSource clock) {
        this.memory = memory;
        this.file = file;
        this.json = json;
        this.clock = clock;
    }

    /// Looks, where it is time. Whatever goes wrong, decisions and settings do not wait for it.
    ///
    /// @return whether another key signed it than before
    boolean look(Session session) {
        String server = session.account().server().base();
        Optional<Model> kept = file.read().filter(model -> model.server().equals(server));
        Instant now = clock.instant();
        Instant last = kept.map(Model::asked).orElse(failed);
        if (last.isAfter(now.minus(AGAIN)) && !last.isAfter(now)) {
            return false;
        }
        failed = now;
        try {
            return look(session.look(PATH, kept.map(Model::tag).orElse("")), kept, server, now);
        } catch (Halt | IOException later) {
            memory.log("sync.model", "not now");
            return false;
        }
    }

    private boolean look(Tagged there, Optional<Model> kept, String server, Instant now) throws IOException {
        if (there.same() && kept.isPresent()) {
            file.keep(kept.get().askedAgain(now));
            return false;
        }
        if (there.answer() instanceof Answer.Refused refused && refused.status() == 404) {
            file.forget(); // what was published was withdrawn, or nothing was yet
            return false;
        }
        Optional<Model> model = there.answer() instanceof Answer.Good good
                ? SharedModelFile.model(good.body(), server, there.tag(), now).filter(Model::genuine)
                : Optional.empty();
        if (model.isEmpty()) {
            memory.log("sync.model", "no signature that holds");
            return false;
        }
        String key = Base64.getEncoder().encodeToString(model.get().openKey());
        String pinned = pins().path(server).asString("");
        if (!pinned.isEmpty() && !pinned.equals(key)) {
            memory.log("sync.model", "another key");
            return true;
        }
        if (pinned.isEmpty()) {
            pin(server, key);
        }
        file.keep(model.get());
        return false;
    }

    private ObjectNode pins() {
        Setting kept = memory.settings().get(PIN);
        try {
            return kept != null && json.readTree(kept.value()) instanceof ObjectNode pins
                    ? pins
                    : json.createObjectNode();
        } catch (JacksonException broken) {
            return json.createObjectNode();
        }
    }

    private void pin(String server, String key) {
        Setting kept = memory.settings().get(PIN);
        JsonNode pins = pins().put(server, key);
        Instant changed = kept == null ? clock.instant() : kept.changed().plusMillis(1);
        memory.keep(new Setting(PIN, pins.toString(), changed));
    }
}
