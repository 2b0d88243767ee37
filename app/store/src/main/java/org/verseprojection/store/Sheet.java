package org.verseprojection.store;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One table as it leaves the program. Half a surrogate, which UTF-8 cannot say, becomes U+FFFD.
///
/// @param rows texts, numbers, truth values, or lists of maps of them; as many a row as there are columns
record Sheet(String name, List<String> columns, List<List<Object>> rows) {
    /// RFC 4180, UTF-8. What a spreadsheet would take for a formula gets an apostrophe before it.
    void csv(Path folder) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8)) {
            out.write(line(columns));
            for (List<Object> row : rows) {
                out.write(line(row));
            }
        }
    }

    private static String line(List<?> cells) {
        return cells.stream().map(Sheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = Encoded.replaced(value instanceof String string ? string : json(value));
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(each -> each == ',' || each == '"' || each < ' ');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /// An array of objects, UTF-8.
    void json(Path folder) throws IOException {
        List<Map<String, Object>> objects = rows.stream().map(this::object).toList();
        String text = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(objects);
        Files.writeString(folder.resolve(name + ".json"), text + "\n", StandardCharsets.UTF_8);
    }

    private Map<String, Object> object(List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i), row.get(i) instanceof String text ? Encoded.replaced(text) : row.get(i));
        }
        return object;
    }
}
