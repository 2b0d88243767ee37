package org.verseprojection.matching;

/// How the heard words lie against one verse.
///
/// @param evidence the rarity of the words that meet, newer ones counting more, less what lies between them unmet
/// @param first the first heard word that is part of it
/// @param last the last
/// @param met how many words meet
/// @param pairs for each heard word the verse's word that it meets, −1 for none
record Alignment(double evidence, int first, int last, int met, int[] pairs) {
    static final Alignment NONE = new Alignment(0, 0, -1, 0, new int[0]);
}
