package org.verseprojection.cloud.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds values that no operation can take: texts with U+0000, which PostgreSQL has no place for, or with half a
/// surrogate pair, which UTF-8 has none for, and numbers far beyond what any member means. Refused once, for all.
final class Soundness {
    static final String PROBLEM = "It is a value that cannot be taken.";
    private static final double LARGEST = 1e15;

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

    /// The places of unsound values in a body, as JSON pointers.
    static List<String> unsound(JsonNode body) {
        List<String> places = new ArrayList<>();
        walk(body, "", places);
        return places;
    }

    private static void walk(JsonNode node, String place, List<String> places) {
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
