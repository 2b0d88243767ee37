package org.verseprojection.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verseprojection.cli.bench.figures.Quantile;

/// Scores what was offered against what was said.
///
/// A labelled verse is hit when it stands among the picks at its segment's start, or in an offer up to the segment's
/// end and a grace. Quotations fall into cold (nothing led to them), announced (their reference was just spoken) and
/// reading on (the verse before was just read); `quote` is all of them together. Over plain talk an alarm is false
/// when the first pick changes to one at or above the threshold.
///
/// @param groups by kind of segment
record ListenScore(Map<String, Group> groups, Talk talk) {
    private static final int LEADING = 3;

    /// How the segments of a kind went.
    ///
    /// @param n how many there are
    /// @param top1 the share that stood first
    /// @param top10 the share that was offered at all
    /// @param median from a segment's start until its verse stood first, in seconds, of those that did
    /// @param p90 the same, at the 90th percentile
    /// @param afterEnd median of the same from the segment's end, 0 where it was before
    record Group(
            int n, double top1, double top10, OptionalDouble median, OptionalDouble p90, OptionalDouble afterEnd) {}

    /// What plain talk set off.
    record Talk(double seconds, int falseAlarms) {
        double perHour() {
            return seconds > 0 ? falseAlarms / seconds * 3600 : 0;
        }
    }

    private record Hit(Label label, OptionalDouble first, boolean offered) {}

    /// @param offers in the order of time
    /// @param threshold a confidence
    /// @param grace in seconds
    static ListenScore of(List<Label> labels, List<Offer> offers, double threshold, double grace) {
        Map<String, List<Hit>> hits = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label.kind() == Label.Kind.TALK) {
                continue;
            }
            Hit hit = hit(label, offers, grace);
            hits.computeIfAbsent(name(label.kind()), name -> new ArrayList<>()).add(hit);
            if (label.kind() == Label.Kind.QUOTE) {
                hits.computeIfAbsent(manner(i, labels), name -> new ArrayList<>())
                        .add(hit);
            }
        }
        Map<String, Group> groups = new TreeMap<>();
        hits.forEach((name, of) -> groups.put(name, group(of)));
        return new ListenScore(groups, talk(labels, offers, threshold, grace));
    }

    private static String name(Label.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String manner(int at, List<Label> labels) {
        String osis = labels.get(at).osis();
        List<Label> led = labels.subList(Math.max(0, at - LEADING), at);
        if (led.stream().anyMatch(before -> before.kind() == Label.Kind.QUOTE && follows(before.osis(), osis))) {
            return "reading_on";
        }
        return led.stream()
                        .anyMatch(before -> before.kind() == Label.Kind.REFERENCE
                                && before.osis().equals(osis))
                ? "announced"
                : "cold";
    }

    /// Whether it is the next verse of the same chapter.
    private static boolean follows(String before, String after) {
        int dot = before.lastIndexOf('.');
        int other = after.lastIndexOf('.');
        return dot == other
                && before.regionMatches(0, after, 0, dot + 1)
                && Integer.parseInt(after.substring(dot + 1)) == Integer.parseInt(before.substring(dot + 1)) + 1;
    }

    private static Hit hit(Label label, List<Offer> offers, double grace) {
        return new Hit(
                label,
                reached(label, offers, grace, offer -> offer.placeOf(label.osis()) == 0),
                reached(label, offers, grace, offer -> offer.placeOf(label.osis()) >= 0)
                        .isPresent());
    }

    /// When an offer like that first stood, in seconds from the segment's start.
    private static OptionalDouble reached(Label label, List<Offer> offers, double grace, Predicate<Offer> wanted) {
        Optional<Offer> standing =
                offers.stream().filter(offer -> offer.at() < label.start()).reduce((one, later) -> later);
        if (standing.filter(wanted).isPresent()) {
            return OptionalDouble.of(0);
        }
        return offers.stream()
                .filter(offer -> offer.at() >= label.start() && offer.at() <= label.end() + grace)
                .filter(wanted)
                .mapToDouble(offer -> offer.at() - label.start())
                .findFirst();
    }

    private static Group group(List<Hit> hits) {
        List<Double> seconds = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        int offered = 0;
        for (Hit hit : hits) {
            offered += hit.offered() ? 1 : 0;
            hit.first().ifPresent(first -> {
                seconds.add(first);
                after.add(Math.max(0, hit.label().start() + first - hit.label().end()));
            });
        }
        int n = hits.size();
        return new Group(
                n,
                seconds.size() / (double) n,
                offered / (double) n,
                Quantile.median(seconds),
                Quantile.of(seconds, 0.9),
                Quantile.median(after));
    }

    private static Talk talk(List<Label> labels, List<Offer> offers, double threshold, double grace) {
        double seconds = 0;
        int alarms = 0;
        for (Label label : labels) {
            if (label.kind() == Label.Kind.TALK) {
                seconds += Math.max(0, label.end() - label.start() - grace);
                alarms += alarms(label, offers, threshold, grace);
            }
        }
        return new Talk(seconds, alarms);
    }

    private static int alarms(Label talk, List<Offer> offers, double threshold, double grace) {
        int alarms = 0;
        String shown = null;
        for (Offer offer : offers) {
            String top = top(offer, threshold);
            if (offer.at() > talk.end()) {
                break;
            }
            if (top != null && offer.at() > talk.start() + grace && !top.equals(shown)) {
                alarms++;
            }
            shown = top == null ? shown : top;
        }
        return alarms;
    }

    private static @Nullable String top(Offer offer, double threshold) {
        return offer.picks().stream()
                .limit(1)
                .filter(pick -> pick.confidence() >= threshold)
                .map(Offer.Pick::osis)
                .findFirst()
                .orElse(null);
    }
}
