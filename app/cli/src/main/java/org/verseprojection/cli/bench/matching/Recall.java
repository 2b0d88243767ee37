package org.verseprojection.cli.bench.matching;

import tools.jackson.databind.node.ObjectNode;

/// How often the right verse stood first and among ten.
final class Recall {
    private static final int TEN = 10;

    private int first;
    private int ten;
    private int all;

    /// @param rank from 0; negative where it was not found
    void add(int rank) {
        first += rank == 0 ? 1 : 0;
        ten += rank >= 0 && rank < TEN ? 1 : 0;
        all++;
    }

    Share first() {
        return new Share(first, all);
    }

    Share ten() {
        return new Share(ten, all);
    }

    void put(ObjectNode into) {
        first().put(into, "first");
        ten().put(into, "ten");
    }
}
