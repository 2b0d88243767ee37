package org.verseprojection.desktop.report;

import java.util.List;
import java.util.OptionalDouble;

/// A report in words, before it is set on a screen, a page or paper.
///
/// @param lines under the title
record Sheet(String title, List<String> lines, List<Section> sections) {
    Sheet {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /// @param none stands there where it has no rows
    record Section(String title, String none, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    /// @param cells as many in every row of a section
    /// @param bar a share, 0 to 1, that is drawn behind them
    record Row(List<String> cells, OptionalDouble bar) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), OptionalDouble.empty());
        }
    }
}
