package org.verseprojection.cli.desktop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.verseprojection.cli.bench.endurance.place.Children;
import org.verseprojection.cli.bench.endurance.place.Tools;
import org.verseprojection.cli.bench.endurance.place.TwoMonitors;
import org.verseprojection.cli.bench.figures.Quantile;
import org.verseprojection.cli.desktop.Eye.Area;
import org.verseprojection.cli.desktop.Eye.Look;
import org.verseprojection.speech.audio.VirtualMicrophone;

/// Measures the program that `./verse` built, from outside, and prints a figure a line: `name value unit`.
///
/// The property `verse.home` is the program's folder; the first argument is one that need not be there, for the index
/// and the user's files; those that may follow say what to measure: `starts`, `keys`, `crash`, `service`.
public final class Figures {
    private static final int STARTS = 4;
    private static final int PRESSES = 40;
    private static final long RIGHT = 0xFF53;
    private static final long F5 = 0xFFC2;
    private static final Area MIDDLE = new Area(2112, 270, 256, 540);
    private static final double LONG = 90;

    private final PrintStream out;
    private final Path folder;
    private final List<String> wanted;

    private Figures(PrintStream out, Path folder, List<String> wanted) {
        this.out = out;
        this.folder = folder;
        this.wanted = wanted;
    }

    /// Measures everything; takes some five minutes.
    public static void main(String[] arguments) throws Exception {
        List<String> missing = Tools.missing(true);
        if (!missing.isEmpty()) {
            throw new IOException("not installed: " + String.join(", ", missing));
        }
        List<String> all = List.of(arguments);
        new Figures(System.out, Path.of(all.getFirst()), all.subList(1, all.size())).measure();
    }

    private void measure() throws Exception {
        Files.createDirectories(folder);
        Path place = Files.createTempDirectory(folder, "monitors");
        try (TwoMonitors monitors = TwoMonitors.start(place, new Children(place), -1);
                VirtualMicrophone microphone = new VirtualMicrophone(1);
                Eye eye = new Eye(monitors.name())) {
            Map<String, String> environment = new HashMap<>(microphone.environment());
            environment.putAll(monitors.environment());
            if (wants("starts")) {
                starts(eye, environment);
            }
            if (wants("keys")) {
                keys(eye, environment);
            }
            if (wants("crash")) {
                crash(eye, environment);
            }
            if (wants("service")) {
                service(eye, environment, microphone);
            }
        }
    }

    private boolean wants(String part) {
        return wanted.isEmpty() || wanted.contains(part);
    }

    private Program.User user() throws IOException {
        return Program.User.in(Files.createTempDirectory(folder, "user"), folder.resolve("cache"));
    }

    /// From the start of the process until the operator's screen is seen, and until it says that it listens. The first
    /// start makes the index and does not count.
    private void starts(Eye eye, Map<String, String> environment) throws Exception {
        List<Double> screens = new ArrayList<>();
        List<Double> listening = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            try (Program program = Program.built(user(), environment)) {
                Look screen = Screens.awaitOperator(eye, LONG);
                Look ear = Screens.awaitListening(eye, LONG);
                if (i > 0) {
                    screens.add((screen.nanos() - program.started()) / 1e9);
                    listening.add((ear.nanos() - program.started()) / 1e9);
                }
            }
            awaitNothing(eye);
        }
        tell("window-on-screen", screens, "s");
        tell("listening", listening, "s");
    }

    private static void awaitNothing(Eye eye) throws InterruptedException {
        eye.await("an empty screen", Screens.OPERATOR, 20, 20, look -> look.lit() == 0);
    }

    /// From a key's press, sent by the X server's test extension, until the first of the projector's pixels changed,
    /// looked at every millisecond.
    private void keys(Eye eye, Map<String, String> environment) throws Exception {
        Program.User user = user();
        onAir(user, "Ps.119.1");
        try (Program program = Program.built(user, environment)) {
            Screens.awaitListening(eye, LONG);
            eye.await("a verse", Screens.PROJECTOR, LONG, 20, Screens::verse);
            TimeUnit.SECONDS.sleep(3);
            tell("key-next-verse", presses(eye, RIGHT), "ms");
            tell("key-black", presses(eye, F5), "ms");
            if (!program.alive()) {
                throw new IllegalStateException(program.said());
            }
        }
        awaitNothing(eye);
    }

    private static List<Double> presses(Eye eye, long key) throws InterruptedException {
        List<Double> latencies = new ArrayList<>();
        for (int i = 0; i < PRESSES; i++) {
            Look before = eye.look(MIDDLE);
            long pressed = eye.press(key);
            Look after = eye.await("a change", MIDDLE, 5, 1, look -> !look.same(before));
            latencies.add((after.nanos() - pressed) / 1e6);
            TimeUnit.MILLISECONDS.sleep(900 + i % 7 * 13L);
        }
        return latencies;
    }

    /// What a killed program leaves behind.
    private static void onAir(Program.User user, String osis) throws IOException {
        Files.createDirectories(user.folder().resolve("data"));
        Files.writeString(
                user.folder().resolve("data/on-air.json"),
                "{\"at\":\"%s\",\"osis\":\"%s\",\"translation\":\"KJV\",\"page\":0,\"output\":\"LIVE\"}"
                        .formatted(java.time.Instant.now(), osis));
    }

    /// From the start after a crash until the verse is on the projector again.
    private void crash(Eye eye, Map<String, String> environment) throws Exception {
        List<Double> seconds = new ArrayList<>();
        Program.User user = user();
        onAir(user, "John.3.16");
        for (int i = 0; i < STARTS; i++) {
            try (Program program = Program.built(user, environment)) {
                Look verse = eye.await("the verse", Screens.PROJECTOR, LONG, 5, Screens::verse);
                seconds.add((verse.nanos() - program.started()) / 1e9);
                TimeUnit.SECONDS.sleep(1);
            }
            awaitNothing(eye);
        }
        tell("on-air-after-crash", seconds, "s");
    }

    private void service(Eye eye, Map<String, String> environment, VirtualMicrophone microphone) throws Exception {
        Program.User user = user();
        try (Program program = Program.built(user, environment);
                WebWatch web = new WebWatch(user.port())) {
            Screens.awaitListening(eye, LONG);
            TimeUnit.SECONDS.sleep(1);
            PickWatch watch = new PickWatch(eye, web, microphone);
            watch.service();
            watch.lines().forEach(out::println);
            tell("spoken-to-pick-quote", watch.latencies("quote"), "s");
            tell("spoken-to-pick-reference", watch.latencies("reference"), "s");
            out.printf("memory-peak %d MiB%n", program.peakMemory());
        }
    }

    private void tell(String name, List<Double> figures, String unit) {
        String format = unit.equals("ms") ? "%.0f" : "%.2f";
        Stream.of("median", "95th", "worst").forEach(which -> {
            double value = switch (which) {
                case "median" -> Quantile.median(figures).orElse(Double.NaN);
                case "95th" -> Quantile.of(figures, 0.95).orElse(Double.NaN);
                default -> figures.stream().max(Comparator.naturalOrder()).orElse(Double.NaN);
            };
            out.printf("%s-%s %s %s%n", name, which, String.format(Locale.ROOT, format, value), unit);
        });
        out.printf("%s-count %d n%n", name, figures.size());
        out.flush();
    }
}
