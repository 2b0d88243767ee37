package org.verseprojection.cloud.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds values that no operation can take: texts with U+0000, which PostgreSQL has no place for, or with half a
/// surrogate pair, which UTF-8 has none for, and numbers far beyond what any member means. Refused once, for all, and
/// so is a body of very many values: each could be wrong in several ways, and take a kilobyte to be told of.
final class Soundness {
    static final String PROBLEM = "It is a value that cannot be taken.";
    /// More than 999 rows of ten matches have.
    static final int MOST_VALUES = 40_000;

    private static final double LARGEST = 1e15;
    private static final int MOST_PLACES = 1000;

    private Soundness() {}

    static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether a body has more values than any of the contract.
    static boolean hasTooMany(JsonNode body) {
        return values(body, MOST_VALUES) > MOST_VALUES;
    }

    /// Counts no further than one beyond the most.
    private static int values(JsonNode node, int most) {
        int count = 1;
        for (JsonNode each : node) {
            if (count > most) {
                break;
            }
            count += values(each, most - count);
        }
        return count;
    }

    /// The places of unsound values in a body, as JSON pointers; the first thousand.
    static List<String> unsound(JsonNode body) {
        List<String> places = new ArrayList<>();
        walk(body, "", places);
        return places;
    }

    private static void walk(JsonNode node, String place, List<String> places) {
        if (places.size() >= MOST_PLACES) {
            return;
        }
        if (node.isString()) {
            Optional.of(node.stringValue()).filter(text -> !isSound(text)).ifPresent(_ -> places.add(place));
        } else if (node.isNumber()) {
            if (!(Math.abs(node.doubleValue()) <= LARGEST)) {
                places.add(place);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), place + "/" + i, places);
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> {
                if (isSound(member.getKey())) {
                    walk(member.getValue(), place + "/" + member.getKey(), places);
                } else {
                    places.add(place + "/?");
                }
            });
        }
    }
}
