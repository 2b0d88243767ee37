package org.verseprojection.desktop.sheet;

import java.util.List;
import java.util.OptionalDouble;

/// A report or a list in words, before it is set on a screen, a page or paper.
///
/// @param lines under the title
public record Sheet(String title, List<String> lines, List<Section> sections) {
    public Sheet {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /// A table under a title.
    ///
    /// @param none stands there where it has no rows
    public record Section(String title, String none, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /// A line of a table.
    ///
    /// @param cells as many in every row of a section
    /// @param bar a share, 0 to 1, that is drawn behind them
    public record Row(List<String> cells, OptionalDouble bar) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// One without a bar.
        public static Row of(String... cells) {
            return new Row(List.of(cells), OptionalDouble.empty());
        }
    }
}
