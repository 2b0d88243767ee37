package org.verseprojection.desktop.rehearsal;

import java.util.List;
import java.util.Locale;

/// Sets a report as a page that needs nothing from elsewhere; whatever was heard is escaped.
final class ReportHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            td { border-bottom: 1px solid #ccc; padding: .2rem .6rem .2rem 0; vertical-align: top; }
            </style></head><body>
            <h1>{title}</h1>
            """;

    private ReportHtml() {}

    static String of(ReportParts parts, Locale locale) {
        String title = escape(parts.title());
        var page = new StringBuilder(
                HEAD.replace("{language}", escape(locale.toLanguageTag())).replace("{title}", title));
        for (ReportParts.Section section : parts.sections()) {
            page.append("<h2>").append(escape(section.title())).append("</h2>\n");
            if (section.rows().isEmpty()) {
                page.append("<p>").append(escape(parts.none())).append("</p>\n");
                continue;
            }
            page.append("<table>\n");
            for (List<String> row : section.rows()) {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
                page.append("</tr>\n");
            }
            page.append("</table>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
