package org.verseprojection.cli.bench.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a run must know to go on where it was broken off.
///
/// @param seed of programme, faults and keys
/// @param length of the whole run
/// @param windows whether the program with its windows is tried; else `verse listen`
/// @param port at which the program finds its server; 0 where it has none
/// @param signedIn whether the program was signed in to it
/// @param reached what of the length is over
/// @param stretches in order
record RunState(
        long seed,
        Duration length,
        boolean windows,
        int port,
        boolean signedIn,
        Duration reached,
        List<Stretch> stretches) {
    RunState {
        stretches = List.copyOf(stretches);
    }

    boolean complete() {
        return reached.compareTo(length) >= 0;
    }

    RunState withSignedIn() {
        return new RunState(seed, length, windows, port, true, reached, stretches);
    }

    RunState withLength(Duration other) {
        return new RunState(seed, other, windows, port, signedIn, reached, stretches);
    }

    RunState begun(Stretch stretch) {
        List<Stretch> more = new ArrayList<>(stretches);
        more.add(stretch);
        return new RunState(seed, length, windows, port, signedIn, reached, more);
    }

    /// With that instead of the last stretch.
    RunState reached(Duration now, Stretch last) {
        List<Stretch> others = new ArrayList<>(stretches.subList(0, stretches.size() - 1));
        others.add(last);
        return new RunState(seed, length, windows, port, signedIn, now, others);
    }

    /// Writes it; the file holds the one before or this one, whatever happens.
    void write(Path file) throws IOException {
        ObjectNode object = new JsonMapper()
                .createObjectNode()
                .put("seed", seed)
                .put("length_ms", length.toMillis())
                .put("windows", windows)
                .put("port", port)
                .put("signed_in", signedIn)
                .put("reached_ms", reached.toMillis());
        ArrayNode all = object.putArray("stretches");
        for (Stretch each : stretches) {
            all.addObject()
                    .put("from", each.from())
                    .put("until", each.until())
                    .put("end", each.end().name())
                    .put("detail", each.detail());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, object.toPrettyString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static RunState read(Path file) throws IOException {
        JsonNode node = new JsonMapper().readTree(Files.readString(file));
        List<Stretch> stretches = new ArrayList<>();
        for (JsonNode each : node.path("stretches")) {
            stretches.add(new Stretch(
                    each.path("from").asLong(),
                    each.path("until").asLong(),
                    Stretch.End.valueOf(each.path("end").asString()),
                    each.path("detail").asString("")));
        }
        return new RunState(
                node.path("seed").asLong(),
                Duration.ofMillis(node.path("length_ms").asLong()),
                node.path("windows").asBoolean(),
                node.path("port").asInt(),
                node.path("signed_in").asBoolean(),
                Duration.ofMillis(node.path("reached_ms").asLong()),
                stretches);
    }
}
