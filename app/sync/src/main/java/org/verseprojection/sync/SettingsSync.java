package org.verseprojection.sync;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.verseprojection.live.cloud.Conflict;
import org.verseprojection.live.cloud.SettingsListener;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api.Method;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Agrees on the settings with the other devices: what one side alone changed since they last agreed holds, whatever
/// the clocks say. Where both changed a field, the later change holds, in the server's time, and somebody is told.
final class SettingsSync {
    private final Memory memory;
    private final Session session;
    private final JsonMapper json;
    private final Verdict verdict;
    private final SettingsListener listener;

    /// A value with its time in the server's clock.
    private record Held(String value, Instant changed) {
        /// The same, later than the other.
        Held after(Held other) {
            Instant least = other.changed().plusMillis(1);
            return changed.isBefore(least) ? new Held(value, least) : this;
        }
    }

    SettingsSync(Memory memory, Session session, JsonMapper json, Verdict verdict, SettingsListener listener) {
        this.memory = memory;
        this.session = session;
        this.json = json;
        this.verdict = verdict;
        this.listener = listener;
    }

    void agree() throws Halt {
        Map<SharedSetting, Held> there = there(ask(Method.GET, new byte[0]));
        Map<SharedSetting, Held> here = here();
        Agreed agreed = Agreed.read(memory, json, session.account().user());
        Map<SharedSetting, Held> send = new LinkedHashMap<>();
        for (SharedSetting setting : SharedSetting.values()) {
            Held mine = here.get(setting);
            Held theirs = there.get(setting);
            if (mine == null && theirs == null) {
                continue;
            }
            if (mine != null && theirs != null && mine.value().equals(theirs.value())) {
                agreed.put(setting, mine.value());
                continue;
            }
            if (theirs == null) {
                send.put(setting, mine);
            } else if (mine == null || !hereWins(setting, mine, theirs, agreed)) {
                take(setting, theirs, agreed);
            } else {
                send.put(setting, mine.after(theirs));
            }
        }
        if (!send.isEmpty()) {
            put(send, agreed);
        }
        agreed.keep(memory);
    }

    private boolean hereWins(SharedSetting setting, Held mine, Held theirs, Agreed agreed) {
        return switch (agreed.changed(setting, mine.value(), theirs.value())) {
            case HERE -> true;
            case THERE -> false;
            case BOTH -> {
                boolean hereWins = mine.changed().isAfter(theirs.changed());
                Instant at = session.clock().here((hereWins ? mine : theirs).changed());
                Conflict conflict = new Conflict(setting.field(), mine.value(), theirs.value(), hereWins, at);
                agreed.add(conflict);
                listener.conflict(conflict);
                yield hereWins;
            }
        };
    }

    private void put(Map<SharedSetting, Held> send, Agreed agreed) throws Halt {
        ObjectNode body = json.createObjectNode();
        ObjectNode changed = json.createObjectNode();
        send.forEach((setting, held) -> {
            body.set(setting.field(), json.readTree(held.value()));
            changed.put(setting.field(), held.changed().toString());
        });
        body.set("changed", changed);
        Map<SharedSetting, Held> after = there(ask(Method.PUT, body.toString().getBytes(StandardCharsets.UTF_8)));
        send.forEach((setting, held) -> {
            Held theirs = after.get(setting);
            if (theirs == null || theirs.value().equals(held.value())) {
                agreed.put(setting, held.value());
            } else {
                // another device was later, between the question and this
                take(setting, theirs, agreed);
            }
        });
    }

    private void take(SharedSetting setting, Held theirs, Agreed agreed) {
        Instant changed = session.clock().here(theirs.changed());
        Setting kept = memory.settings().get(setting.field());
        if (kept != null && kept.changed().isAfter(changed)) {
            // the memory keeps the later one, and the clock here may have been ahead
            changed = kept.changed().plusMillis(1);
        }
        Setting arrived = new Setting(setting.field(), theirs.value(), changed);
        memory.keep(arrived);
        agreed.put(setting, theirs.value());
        listener.arrived(arrived);
    }

    private JsonNode ask(Method method, byte[] body) throws Halt {
        Answer answer = session.ask(method, "/settings", body);
        if (answer instanceof Answer.Good good && good.body().has("bible_version")) {
            return good.body();
        }
        throw verdict.of(answer);
    }

    /// What somebody set; what nobody ever changed is only the server's default.
    private static Map<SharedSetting, Held> there(JsonNode body) {
        Map<SharedSetting, Held> there = new LinkedHashMap<>();
        for (SharedSetting setting : SharedSetting.values()) {
            Optional<String> value = setting.canonical(body.path(setting.field()));
            Optional<Instant> changed =
                    instant(body.path("changed").path(setting.field()).asString(""));
            if (value.isPresent() && changed.isPresent()) {
                there.put(setting, new Held(value.get(), changed.get()));
            }
        }
        return there;
    }

    private Map<SharedSetting, Held> here() {
        Map<String, Setting> kept = memory.settings();
        Map<SharedSetting, Held> here = new LinkedHashMap<>();
        for (SharedSetting setting : SharedSetting.values()) {
            Setting own = kept.get(setting.field());
            if (own != null) {
                parse(own.value())
                        .flatMap(setting::canonical)
                        .ifPresent(value -> here.put(
                                setting, new Held(value, session.clock().there(own.changed()))));
            }
        }
        return here;
    }

    private Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(json.readTree(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
