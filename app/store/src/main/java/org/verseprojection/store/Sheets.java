package org.verseprojection.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Heard;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.live.memory.Setting;
import org.verseprojection.live.memory.ShownVerse;

/// What is remembered, as tables for people.
final class Sheets {
    private Sheets() {}

    /// All of them.
    static List<Sheet> of(Memory memory, Keeper keeper) {
        List<ShownVerse> shown = Merged.of(
                keeper.read(tables -> tables.shown().between(Optional.empty(), Optional.empty(), Integer.MAX_VALUE)),
                ShownVerse::id,
                Comparator.comparing(ShownVerse::at));
        List<Heard> heard =
                Merged.of(keeper.read(tables -> tables.heard().all()), Heard::id, Comparator.comparing(Heard::at));
        List<LogRows.Line> log = keeper.read(tables -> tables.logs().all());
        return List.of(
                services(memory),
                shown(shown),
                feedback(memory),
                heard(heard),
                named("settings", memory.settings()),
                named("themes", memory.themes()),
                learned(memory),
                refused(memory),
                log(log));
    }

    private static Sheet services(Memory memory) {
        return new Sheet(
                "services",
                List.of("id", "name", "preacher", "start", "end"),
                memory.gatherings(Integer.MAX_VALUE).stream()
                        .map(each -> List.<Object>of(
                                each.id().toString(),
                                each.name(),
                                each.preacher(),
                                each.start().toString(),
                                each.end().map(Instant::toString).orElse("")))
                        .toList());
    }

    private static Sheet shown(List<ShownVerse> shown) {
        return new Sheet(
                "shown",
                List.of("id", "service", "at", "passage", "reference", "translation", "how", "listed_for"),
                shown.stream()
                        .map(each -> List.<Object>of(
                                each.id().toString(),
                                each.gathering().map(UUID::toString).orElse(""),
                                each.at().toString(),
                                each.passage().osis(),
                                each.passage().reference(),
                                each.translation().name(),
                                each.how().name(),
                                each.listedFor().map(Duration::toString).orElse("")))
                        .toList());
    }

    private static Sheet feedback(Memory memory) {
        return new Sheet(
                "feedback",
                List.of(
                        "id",
                        "service",
                        "at",
                        "how",
                        "transcription",
                        "passage",
                        "reference",
                        "translation",
                        "matches"),
                memory.feedback(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                        .map(each -> List.<Object>of(
                                each.id().toString(),
                                each.gathering().map(UUID::toString).orElse(""),
                                each.at().toString(),
                                each.how().name(),
                                each.transcription(),
                                each.passage().osis(),
                                each.passage().reference(),
                                each.translation().name(),
                                each.matches().stream().map(Sheets::match).toList()))
                        .toList());
    }

    private static Sheet heard(List<Heard> heard) {
        return new Sheet(
                "heard",
                List.of("id", "service", "at", "lags_in_5_ms", "unplugged", "missing", "clipped", "silent"),
                heard.stream()
                        .map(each -> List.<Object>of(
                                each.id().toString(),
                                each.gathering().toString(),
                                each.at().toString(),
                                HeardRows.lags(each.lags()),
                                each.unplugged(),
                                each.missing().toString(),
                                each.clipped(),
                                each.silent()))
                        .toList());
    }

    private static Map<String, Object> match(Feedback.Match match) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("passage", match.passage().osis());
        map.put("confidence", match.confidence());
        map.put("kind", match.kind().name());
        return map;
    }

    private static Sheet named(String name, Map<String, Setting> values) {
        return new Sheet(
                name,
                List.of("name", "value", "changed"),
                values.values().stream()
                        .map(each -> List.<Object>of(
                                each.name(), each.value(), each.changed().toString()))
                        .toList());
    }

    private static Sheet learned(Memory memory) {
        return new Sheet(
                "learned",
                List.of("number", "at", "used", "state"),
                memory.learned().stream()
                        .map(each -> List.<Object>of(
                                each.number(),
                                each.at().toString(),
                                each.used(),
                                new String(each.state(), StandardCharsets.UTF_8)))
                        .toList());
    }

    private static Sheet refused(Memory memory) {
        return new Sheet(
                "refused",
                List.of("id", "reason"),
                memory.setAside().entrySet().stream()
                        .map(each -> List.<Object>of(each.getKey().toString(), each.getValue()))
                        .toList());
    }

    private static Sheet log(List<LogRows.Line> log) {
        return new Sheet(
                "log",
                List.of("at", "event", "details"),
                log.stream()
                        .map(each -> List.<Object>of(each.at().toString(), each.event(), each.details()))
                        .toList());
    }
}
