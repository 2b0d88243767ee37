package org.verseprojection.desktop.slide;

/// A part of a block of text: the atoms from `from` up to, not including, `to`.
record Column(LineBreaker text, int from, int to) {
    static Column all(LineBreaker text) {
        return new Column(text, 0, text.atoms().size());
    }

    boolean empty() {
        return from == to;
    }
}
