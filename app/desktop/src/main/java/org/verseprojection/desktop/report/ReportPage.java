package org.verseprojection.desktop.report;

import java.util.Locale;
import org.verseprojection.desktop.sheet.Sheet;

/// Sets a report as a page of its own, without anything from elsewhere, that prints well.
final class ReportPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            body { font: 16px/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 52rem;
              margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; margin-bottom: .2rem; }
            h2 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; }
            tr { break-inside: avoid; }
            td { border-bottom: 1px solid #ccc; padding: .25rem .8rem .25rem 0; vertical-align: top; }
            td.bar { width: 30%; padding-right: 0; }
            td.bar div { height: .8rem; background: #2b6cb0; print-color-adjust: exact;
              -webkit-print-color-adjust: exact; }
            @media print { body { margin: 0; max-width: none; font-size: 11pt; } }
            </style></head><body>
            <h1>{title}</h1>
            """;

    private ReportPage() {}

    static String of(Sheet sheet, Locale locale) {
        StringBuilder page = new StringBuilder(
                HEAD.replace("{language}", escape(locale.toLanguageTag())).replace("{title}", escape(sheet.title())));
        sheet.lines().forEach(line -> page.append("<p>").append(escape(line)).append("</p>\n"));
        sheet.sections().forEach(section -> section(page, section));
        return page.append("</body></html>\n").toString();
    }

    private static void section(StringBuilder page, Sheet.Section section) {
        page.append("<h2>").append(escape(section.title())).append("</h2>\n");
        if (section.rows().isEmpty()) {
            page.append("<p>").append(escape(section.none())).append("</p>\n");
            return;
        }
        boolean bars = section.rows().stream().anyMatch(row -> row.bar().isPresent());
        page.append("<table>\n");
        for (Sheet.Row row : section.rows()) {
            page.append("<tr>");
            row.cells().forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
            if (bars) {
                page.append("<td class=\"bar\">");
                row.bar()
                        .ifPresent(share -> page.append("<div style=\"width:")
                                .append(Math.round(share * 100))
                                .append("%\"></div>"));
                page.append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean odd = Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
                    safe.appendCodePoint(odd ? 0xfffd : point);
                }
            }
        });
        return safe.toString();
    }
}
