package org.verseprojection.matching;

import java.util.ArrayList;
import java.util.List;
import org.verseprojection.matching.learning.Mishearing;

/// Where heard words may be a mishearing of this voice, and what was said then: a second reading beside the first.
///
/// @param places in the order of the words
record Mended(List<Place> places) {
    static final Mended NOWHERE = new Mended(List.of());

    /// What a word of the second reading is worth, beside 1 for one that was heard.
    static final float WORTH = 0.8f;

    /// From this share on the words are taken for what was said where one reading alone can be had.
    static final double LIKELY = 0.6;

    /// @param from the first heard word
    /// @param to one behind the last
    /// @param said instead
    /// @param share of all times that it was so
    record Place(int from, int to, List<String> said, double share) {}

    static Mended of(List<String> words, Taught taught) {
        if (taught.nothing()) {
            return NOWHERE;
        }
        List<Place> places = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (Mishearing each : taught.mishearings(words.get(from))) {
                List<String> heard = List.of(each.heard().split(" ", -1));
                int to = from + heard.size();
                if (to <= words.size() && words.subList(from, to).equals(heard)) {
                    places.add(new Place(from, to, List.of(each.said().split(" ", -1)), each.share()));
                }
            }
        }
        return places.isEmpty() ? NOWHERE : new Mended(places);
    }

    /// What may have been said where that heard word stands.
    List<String> at(int word) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        for (Place place : places) {
            int last = place.to() - 1;
            // Word by word as far as both go; what is left over stands at the last.
            for (int i = 0; i < place.said().size(); i++) {
                if (Math.min(place.from() + i, last) == word) {
                    said.add(place.said().get(i));
                }
            }
        }
        return said;
    }
}
