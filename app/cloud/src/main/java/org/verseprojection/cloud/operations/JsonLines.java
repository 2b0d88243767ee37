package org.verseprojection.cloud.operations;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.verseprojection.cloud.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A log record as one line of JSON: `time`, `level`, `logger`, `message`, `requestId` and `error`. E-mail addresses
/// and tokens are blotted out wherever they stand; of failures of the database no message is kept, since it repeats
/// the values of rows.
public final class JsonLines extends Formatter {
    private static final Pattern ADDRESS = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-][\\p{Alnum}.-]*");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final int LONGEST = 4000;
    private static final int FRAMES = 30;
    private static final int CAUSES = 5;

    @Override
    public String format(LogRecord record) {
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("time", record.getInstant().toString());
        line.put("level", record.getLevel().getName());
        line.put("logger", String.valueOf(record.getLoggerName()));
        line.put("message", blotted(formatMessage(record)));
        Map<String, String> context =
                Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
        Optional.ofNullable(context.get("requestId")).ifPresent(id -> line.put("requestId", id));
        Optional.ofNullable(record.getThrown()).ifPresent(failure -> put(line.putObject("error"), failure));
        return line + "\n";
    }

    static String blotted(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return ADDRESS.matcher(TOKEN.matcher(cut).replaceAll("(token)")).replaceAll("(address)");
    }

    private static void put(ObjectNode error, Throwable failure) {
        Optional<String> state = sqlState(failure);
        ArrayNode chain = error.putArray("types");
        Throwable each = failure;
        for (int i = 0; i < CAUSES && each != null; i++, each = each.getCause()) {
            chain.add(each.getClass().getName());
        }
        if (state.isPresent()) {
            error.put("sqlState", state.get());
        } else {
            Optional.ofNullable(failure.getMessage()).ifPresent(text -> error.put("message", blotted(text)));
        }
        ArrayNode frames = error.putArray("frames");
        StackTraceElement[] trace = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
            frames.add(trace[i].toString());
        }
    }

    private static Optional<String> sqlState(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; i < CAUSES && each != null; i++, each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return Optional.of(String.valueOf(sql.getSQLState()));
            }
        }
        return Optional.empty();
    }
}
