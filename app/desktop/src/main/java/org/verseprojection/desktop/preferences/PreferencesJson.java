package org.verseprojection.desktop.preferences;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Preferences as a JSON tree. Read field by field: one that is missing, of another kind or out of its limits stays
/// standard, the others count.
final class PreferencesJson {
    private PreferencesJson() {}

    static ObjectNode write(Preferences preferences) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("translation", preferences.translation().name());
        preferences.second().ifPresent(second -> tree.put("second", second.name()));
        tree.put("sideBySide", preferences.sideBySide());
        tree.put("divineName", preferences.divineName());
        tree.put("theme", preferences.theme());
        tree.put("mode", preferences.mode().name());
        tree.put("countdownSeconds", preferences.countdownSeconds());
        tree.put("suspensionSeconds", preferences.suspensionSeconds());
        tree.put("leastConfidence", preferences.leastConfidence());
        tree.put("microphone", preferences.microphone());
        tree.put("input", preferences.input());
        tree.put("headphones", preferences.headphones());
        preferences.projector().ifPresent(monitor -> tree.set("projector", monitor(monitor)));
        preferences.stage().ifPresent(monitor -> tree.set("stage", monitor(monitor)));
        tree.put("logo", preferences.logo());
        tree.put("light", preferences.light());
        tree.put("textScale", preferences.textScale());
        tree.put("language", preferences.language());
        ObjectNode keys = tree.putObject("keys");
        withRoom(preferences.keys()).forEach((action, key) -> keys.put(action.name(), key));
        tree.put("globalKeys", preferences.globalKeys());
        tree.set("web", WebJson.write(preferences.web()));
        tree.put("retentionDays", preferences.retentionDays());
        tree.put("learning", preferences.learning());
        tree.put("setUp", preferences.setUp());
        return tree;
    }

    static Preferences read(JsonNode tree) {
        Preferences read = Preferences.standard();
        read = set(read, one(tree.path("translation"), Translation.values()), Preferences::withTranslation);
        read = set(
                read,
                one(tree.path("second"), Translation.values()),
                (old, value) -> old.withSecond(Optional.of(value)));
        read = set(read, flag(tree.path("sideBySide")), Preferences::withSideBySide);
        read = set(read, flag(tree.path("divineName")), Preferences::withDivineName);
        read = set(read, text(tree.path("theme")), Preferences::withTheme);
        read = set(read, one(tree.path("mode"), Mode.values()), Preferences::withMode);
        read = set(read, whole(tree.path("countdownSeconds")), Preferences::withCountdownSeconds);
        read = set(read, whole(tree.path("suspensionSeconds")), Preferences::withSuspensionSeconds);
        read = set(read, number(tree.path("leastConfidence")), Preferences::withLeastConfidence);
        read = set(read, text(tree.path("microphone")), Preferences::withMicrophone);
        read = set(read, whole(tree.path("input")), Preferences::withInput);
        read = set(read, text(tree.path("headphones")), Preferences::withHeadphones);
        read = set(read, monitor(tree.path("projector")), (old, value) -> old.withProjector(Optional.of(value)));
        read = set(read, monitor(tree.path("stage")), (old, value) -> old.withStage(Optional.of(value)));
        read = set(read, text(tree.path("logo")), Preferences::withLogo);
        read = set(read, flag(tree.path("light")), Preferences::withLight);
        read = set(read, number(tree.path("textScale")), Preferences::withTextScale);
        read = set(read, text(tree.path("language")), Preferences::withLanguage);
        read = keys(read, tree.path("keys"));
        read = set(read, flag(tree.path("globalKeys")), Preferences::withGlobalKeys);
        read = read.withWeb(WebJson.read(tree.path("web")));
        read = set(read, whole(tree.path("retentionDays")), Preferences::withRetentionDays);
        read = set(read, flag(tree.path("learning")), Preferences::withLearning);
        return set(read, flag(tree.path("setUp")), Preferences::withSetUp);
    }

    static <R, T> R set(R old, Optional<T> value, BiFunction<R, T, R> with) {
        try {
            return value.map(given -> with.apply(old, given)).orElse(old);
        } catch (IllegalArgumentException e) {
            return old;
        }
    }

    private static Preferences keys(Preferences preferences, JsonNode node) {
        Preferences read = preferences;
        for (Action action : Action.values()) {
            read = set(read, text(node.path(action.name())), (old, key) -> {
                Map<Action, String> keys = withRoom(old.keys());
                keys.put(action, key);
                return old.withKeys(keys);
            });
        }
        return read;
    }

    private static ObjectNode monitor(MonitorIdentity monitor) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("edid", monitor.edid())
                .put("connector", monitor.connector())
                .put("geometry", monitor.geometry());
    }

    private static Optional<MonitorIdentity> monitor(JsonNode node) {
        Function<String, String> part = name -> text(node.path(name)).orElse("");
        return Optional.of(new MonitorIdentity(part.apply("edid"), part.apply("connector"), part.apply("geometry")))
                .filter(monitor -> !monitor.equals(new MonitorIdentity("", "", "")));
    }

    private static EnumMap<Action, String> withRoom(Map<Action, String> keys) {
        EnumMap<Action, String> room = new EnumMap<>(Action.class);
        room.putAll(keys);
        return room;
    }

    static <E extends Enum<E>> Optional<E> one(JsonNode node, E[] all) {
        return text(node)
                .flatMap(name -> Arrays.stream(all)
                        .filter(value -> value.name().equals(name))
                        .findFirst());
    }

    static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    static Optional<Boolean> flag(JsonNode node) {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    static Optional<Integer> whole(JsonNode node) {
        return node.canConvertToInt() && node.isIntegralNumber() ? Optional.of(node.intValue()) : Optional.empty();
    }

    private static Optional<Double> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }
}
