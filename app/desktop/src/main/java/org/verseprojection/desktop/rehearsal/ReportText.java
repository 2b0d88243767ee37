package org.verseprojection.desktop.rehearsal;

import java.util.List;

/// Sets a report as plain text.
final class ReportText {
    private ReportText() {}

    static String of(ReportParts parts) {
        var text = new StringBuilder(parts.title()).append('\n');
        for (ReportParts.Section section : parts.sections()) {
            text.append('\n').append(section.title()).append('\n');
            if (section.rows().isEmpty()) {
                text.append("  ").append(parts.none()).append('\n');
            }
            for (List<String> row : section.rows()) {
                text.append("  ").append(String.join("  ", row).stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }
}
