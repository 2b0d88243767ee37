package org.verseprojection.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds the strings that become the same as a given one, or nearly, when a letter is taken out of each: by the
/// deletion neighbourhood (Mor and Fraenkel 1982; Garbe's SymSpell 2012). One letter put in, taken out, changed, or
/// swapped with its neighbour is found; what else meets in the table of hashes is for the caller to turn away.
final class DeletionNeighbours {
    private final long[] entries; // hash of a string without a letter, in the upper half; the string's number

    /// @param least shorter strings have too many neighbours and are left out
    DeletionNeighbours(List<String> strings, int least) {
        long[] all = new long[1 << 16];
        int count = 0;
        for (int i = 0; i < strings.size(); i++) {
            String string = strings.get(i);
            if (string.length() < least) {
                continue;
            }
            if (count + string.length() + 1 > all.length) {
                all = Arrays.copyOf(all, 2 * all.length);
            }
            for (int gap = -1; gap < string.length(); gap++) {
                all[count++] = (long) hash(string, gap) << Integer.SIZE | i;
            }
        }
        entries = Arrays.copyOf(all, count);
        Arrays.sort(entries);
    }

    /// Calls for each string that may be a neighbour, perhaps more than once.
    void each(String string, IntConsumer call) {
        for (int gap = -1; gap < string.length(); gap++) {
            long from = (long) hash(string, gap) << Integer.SIZE;
            int at = Arrays.binarySearch(entries, from);
            for (at = at < 0 ? -1 - at : at;
                    at < entries.length && entries[at] >> Integer.SIZE == from >> Integer.SIZE;
                    at++) {
                call.accept((int) entries[at]);
            }
        }
    }

    /// Of the string without the letter there; with all letters for −1.
    private static int hash(String string, int gap) {
        int hash = 7;
        for (int i = 0; i < string.length(); i++) {
            if (i != gap) {
                hash = 31 * hash + string.charAt(i);
            }
        }
        return hash;
    }
}
