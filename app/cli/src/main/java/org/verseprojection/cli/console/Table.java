package org.verseprojection.cli.console;

import java.util.ArrayList;
import java.util.List;

/// A plain table: a heading, then rows, each column as wide as its widest cell, numbers to the right.
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heading) {
        rows.add(List.of(heading));
    }

    /// Adds a row with as many cells as the heading has.
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        if (row.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells: " + row);
        }
        rows.add(List.copyOf(row));
        return this;
    }

    /// Its lines.
    public List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            numbers[column] = rows.stream().skip(1).allMatch(row -> isNumber(row.get(at)));
        }
        return rows.stream().map(row -> line(row, widths, numbers)).toList();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+−]?[0-9][0-9.,]*( [%a-zA-Z]{1,3})?|–|-");
    }

    private static String line(List<String> row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String pad = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : "  ").append(numbers[column] ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }
}
