package org.verseprojection.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Gathering;
import org.verseprojection.live.memory.How;
import org.verseprojection.nativelibs.keychain.Keychain;
import org.verseprojection.store.SqliteMemory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `verse doctor` in a process of its own, since it tries the keychain.
@Timeout(300)
class DoctorTest {
    private static final List<String> QUICK = List.of(
            "java",
            "processor",
            "models",
            "monitors",
            "disk",
            "settings",
            "memory",
            "keychain",
            "network",
            "clock",
            "versions");

    @TempDir
    private Path folder;

    @Test
    void quicklyAsJsonThereIsAnObjectForEachCheckAndNothingIsLeftBehind() throws Exception {
        Said said = doctor(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "--quick", "--json");

        assertEquals(0, said.code(), said.out());
        JsonNode all = new JsonMapper().readTree(said.out());
        List<String> names = new ArrayList<>();
        for (JsonNode each : all) {
            names.add(each.path("check").asString());
            assertFalse(each.path("found").asString().contains("{"), each.toString());
            assertEquals(
                    each.path("result").asString().equals("ok"),
                    each.path("todo").isMissingNode(),
                    each.toString());
        }
        assertEquals(QUICK, names);
        assertEquals("advice", all.get(names.indexOf("keychain")).path("result").asString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("stderr"),
                    left.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void troubleIsSaidWithWhatToDoAndTheExitCodeIsOne() throws Exception {
        Files.createDirectories(folder.resolve("data/memory"));
        Files.writeString(folder.resolve("data/memory/memory.db"), "no database");

        Said said = doctor(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), "--quick");

        assertEquals(1, said.code());
        assertTrue(said.out().contains("TROUBLE  Memory"), said.out());
        assertTrue(said.out().contains("→ Start the program"), said.out());
        assertTrue(said.out().contains("In trouble: 1"), said.out());
        assertTrue(said.out().lines().allMatch(line -> line.length() <= 100), said.out());
    }

    @Test
    void theBundleHoldsNothingPersonal() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(folder.resolve("config/themes"));
        Files.writeString(folder.resolve("config/preferences.json"), """
                {"translation": "KJV", "mode": "Zacharias", "microphone": "Zacharias Mixer", "headphones": "Zacharias Ears",
                 "logo": "/srv/zacharias/logo.png", "theme": "Zacharias Hall", "language": "de", "input": 2,
                 "projector": {"edid": "EPS-A094-ZACH77", "connector": "HDMI-1", "geometry": "1x1"},
                 "web": {"on": true, "token": "zachtoken-77"}}
                """);
        Files.writeString(folder.resolve("config/microphone"), "Zacharias Mixer\n");
        Files.writeString(folder.resolve("config/themes/Zacharias Hall.json"), "{}");
        remember(data);

        Path bundle = folder.resolve("for-zacharias.zip");
        Said said =
                doctor(Map.of("USER", "zacharias", "HOSTNAME", "zachbook"), "--quick", "--bundle", bundle.toString());

        assertTrue(said.err().contains("for-zacharias.zip"), said.err());
        assertTrue(said.out().contains("zachserver.invalid"), said.out());
        Map<String, String> entries = entries(bundle);
        assertEquals(
                List.of("README.txt", "doctor.json", "versions.json", "settings.json", "log.txt"),
                List.copyOf(entries.keySet()));
        entries.forEach((name, text) -> {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String planted : List.of("zach", "wilderness", "@", System.getProperty("user.home") + "/", "phil")) {
                assertFalse(lower.contains(planted), name + " holds " + planted + ": " + text);
            }
        });
        JsonMapper json = new JsonMapper();
        JsonNode settings = json.readTree(entries.get("settings.json"));
        assertEquals("KJV", settings.path("translation").asString());
        assertEquals(2, settings.path("input").asInt());
        assertEquals(QUICK.size(), json.readTree(entries.get("doctor.json")).size());
        assertTrue(entries.getOrDefault("log.txt", "").strip().endsWith(" started"), entries.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)));

        Said again = doctor(Map.of(), "--quick", "--bundle", bundle.toString());
        assertEquals(1, again.code());
        assertTrue(again.err().contains("already"), again.err());
        assertEquals("", again.out());
    }

    @Test
    void theBundleIsWrittenWhereAListOfModelsIsDamaged() throws Exception {
        Files.createDirectories(folder.resolve("data/models"));
        Files.writeString(folder.resolve("data/models/manifest.json"), "{");
        Path bundle = folder.resolve("help.zip");

        Said said = doctor(Map.of("USER", folder.getFileName().toString()), "--quick", "--bundle", bundle.toString());

        assertEquals(1, said.code(), said.err());
        assertTrue(said.out().contains("TROUBLE  Models"), said.out());
        JsonNode versions = new JsonMapper().readTree(entries(bundle).get("versions.json"));
        assertTrue(versions.path("program").asString().startsWith("VerseProjection"), versions.toString());
        assertFalse(versions.path("index").isMissingNode(), versions.toString());
        String reason = versions.path("models").asString();
        assertTrue(reason.contains("your own models"), versions.toString());
        assertFalse(reason.contains(folder.getFileName().toString()), reason);
    }

    /// Somebody who signed in, and what was said.
    private static void remember(Path data) throws Exception {
        Files.createDirectories(data);
        Keychain keychain = Keychain.inFile(data.resolve("keychain"));
        keychain.put(
                "verseprojection.cloud",
                ("{\"server\":\"https://zachserver.invalid/api/v1\",\"email\":\"zacharias@example.org\",\"user\":\""
                                + UUID.randomUUID() + "\",\"refresh\":\"zachrefresh-1234567890\"}")
                        .getBytes(StandardCharsets.UTF_8));
        try (SqliteMemory memory = SqliteMemory.open(
                data.resolve("memory"), keychain, InstantSource.system(), Locale.ENGLISH, (passage, text) -> "")) {
            Instant now = Instant.now();
            memory.keep(new Gathering(UUID.randomUUID(), "Zacharias' service", "Zacharias", now, Optional.empty()));
            memory.keep(new Feedback(
                    UUID.randomUUID(),
                    now,
                    Optional.empty(),
                    How.PICKED,
                    "zacharias cried in the wilderness",
                    Passage.ofOsis("Phil.4.6"),
                    Translation.WEB,
                    List.of()));
            memory.log("started", "by zacharias");
        }
    }

    private static Map<String, String> entries(Path bundle) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                entries.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private record Said(int code, String out, String err) {}

    private Said doctor(Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("doctor"));
        command.addAll(List.of(args));
        Files.createDirectories(folder);
        try (Child child = new Child(folder, environment, command.toArray(String[]::new))) {
            String out = child.rest();
            return new Said(child.exitCode(), out, Files.readString(folder.resolve("stderr")));
        }
    }
}
