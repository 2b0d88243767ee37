package org.verseprojection.cli.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verseprojection.cli.desktop.Screens.Picks;
import org.verseprojection.cli.desktop.WebWatch.Shown;
import org.verseprojection.domain.Passage;
import org.verseprojection.speech.audio.VirtualMicrophone;

/// Watches the ten places while the sample service is heard, and finds out what stood there.
///
/// A pick counts as seen when its bar of confidence is more than half full. Which verse it is, is found out as an
/// operator would: its digit is pressed twice, and the page for OBS says what is on air.
final class PickWatch {
    private static final Path LABELS = Path.of(Program.SAMPLE.toString().replace(".wav", ".labels.tsv"));
    private static final int PLACES = 10;
    private static final long LOOK_MILLIS = 20;
    private static final double SERVICE = 151;
    private static final double GRACE = 6;
    /// A key means what stood there 300 ms before.
    private static final long STANDS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long ANSWERS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final Pattern REFERENCE = Pattern.compile("(.+):(\\d+)(?:–(\\d+))?(?: · .*)?");

    private final Eye eye;
    private final WebWatch web;
    private final VirtualMicrophone microphone;
    private final List<Stand> stands = new ArrayList<>();
    private final Map<Integer, String> references = new HashMap<>();
    private Map<Integer, Stand> standing = new HashMap<>();
    private long zero;

    /// A pick that stood with a strong bar from then to then.
    private record Stand(int place, int shape, long from, long to) {}

    private record Asked(int shape, long at) {}

    private record Label(double start, double end, String kind, String osis) {
        static List<Label> all() throws IOException {
            List<Label> all = new ArrayList<>();
            for (String line : Files.readAllLines(LABELS)) {
                String[] fields = line.split("\t", -1);
                all.add(new Label(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), fields[2], fields[3]));
            }
            return all;
        }
    }

    PickWatch(Eye eye, WebWatch web, VirtualMicrophone microphone) {
        this.eye = eye;
        this.web = web;
        this.microphone = microphone;
    }

    /// Plays it, and watches until it is over.
    void service() throws Exception {
        try (SecondEar ear = SecondEar.listening(microphone.environment())) {
            Process playing = microphone.playing(Program.SAMPLE);
            zero = ear.beginning(Program.SAMPLE);
            long end = zero + (long) (SERVICE * 1e9);
            Asked asked = new Asked(0, 0);
            while (System.nanoTime() < end) {
                look();
                asked = ask(asked);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            playing.destroy();
        }
        stands.addAll(standing.values());
    }

    private void look() {
        Picks picks = Picks.seen(eye);
        long now = picks.look().nanos();
        Map<Integer, Stand> next = new HashMap<>();
        for (int place = 1; place <= PLACES; place++) {
            if (picks.confidence(place) > 0.5) {
                int shape = picks.shape(place);
                Stand before = standing.get(place);
                long from = before != null && before.shape() == shape ? before.from() : now;
                next.put(place, new Stand(place, shape, from, now));
            }
        }
        standing.forEach((place, before) -> {
            Stand after = next.get(place);
            if (after == null || after.from() != before.from()) {
                stands.add(before);
            }
        });
        standing = next;
    }

    /// Asks for one pick that is not known yet, where none is being asked for.
    private Asked ask(Asked asked) throws InterruptedException {
        long now = System.nanoTime();
        if (asked.at() != 0) {
            Shown answer = web.poll(asked.at(), 0, shown -> true);
            if (answer == null && now - asked.at() < ANSWERS) {
                return asked;
            }
            references.put(asked.shape(), answer == null ? web.references().getLast() : answer.reference());
        }
        for (Stand stand : standing.values()) {
            if (!references.containsKey(stand.shape()) && stand.to() - stand.from() > STANDS) {
                long at = System.nanoTime();
                eye.press('0' + stand.place() % PLACES);
                eye.press('0' + stand.place() % PLACES);
                return new Asked(stand.shape(), at);
            }
        }
        return new Asked(0, 0);
    }

    /// From the end of each segment of that kind until its verse was seen among the picks, in seconds; 0 where it was
    /// before. What was not seen within six seconds is missing.
    List<Double> latencies(String kind) throws IOException {
        List<Double> latencies = new ArrayList<>();
        for (Label label : Label.all()) {
            if (label.kind().equals(kind)) {
                seen(label).ifPresent(at -> latencies.add(Math.max(0, at - label.end())));
            }
        }
        return latencies;
    }

    /// What was seen of each labelled verse, for people.
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Label label : Label.all()) {
            if (!label.osis().isEmpty()) {
                OptionalDouble seen = seen(label);
                lines.add("# %-10s %-10s %.2f to %.2f s, seen %s"
                        .formatted(
                                label.kind(),
                                label.osis(),
                                label.start(),
                                label.end(),
                                seen.isPresent()
                                        ? "%+.2f s from its end".formatted(seen.getAsDouble() - label.end())
                                        : "never"));
            }
        }
        lines.add("# known: " + references.values().stream().distinct().toList());
        return lines;
    }

    private OptionalDouble seen(Label label) {
        return stands.stream()
                .filter(stand -> covers(references.getOrDefault(stand.shape(), ""), label.osis()))
                .filter(stand -> seconds(stand.to()) > label.start() && seconds(stand.from()) < label.end() + GRACE)
                .mapToDouble(stand -> Math.max(label.start(), seconds(stand.from())))
                .min();
    }

    private double seconds(long nanos) {
        return (nanos - zero) / 1e9;
    }

    private static boolean covers(String reference, String osis) {
        Matcher shown = REFERENCE.matcher(reference);
        Matcher meant = REFERENCE.matcher(Passage.ofOsis(osis).reference());
        if (!shown.matches() || !meant.matches() || !shown.group(1).equals(meant.group(1))) {
            return false;
        }
        int verse = Integer.parseInt(meant.group(2));
        int first = Integer.parseInt(shown.group(2));
        int last = shown.group(3) == null ? first : Integer.parseInt(shown.group(3));
        return first <= verse && verse <= last;
    }
}
