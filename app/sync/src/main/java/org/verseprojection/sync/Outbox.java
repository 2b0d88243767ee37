package org.verseprojection.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.verseprojection.live.cloud.CloudStatus.Phase;
import org.verseprojection.live.memory.Feedback;
import org.verseprojection.live.memory.Memory;
import org.verseprojection.sync.api.Answer;
import org.verseprojection.sync.api.Api.Method;
import tools.jackson.databind.JsonNode;

/// Sends what waits, in batches, until nothing does. A row is marked as sent when the server has said that it has it,
/// and not before; what is sent twice the server knows by its id and device.
final class Outbox {
    /// The contract's limits for a batch.
    static final int MOST_ROWS = 999;

    static final int MOST_BYTES = 1_000_000;

    /// So many rows are set aside by halving before one is accepted; then it is the server that is wrong.
    private static final int MOST_GUESSED = 10;

    private final Memory memory;
    private final Session session;
    private final RowJson rows;
    private final Words words;
    private final Verdict verdict;
    private final Set<UUID> settled = new HashSet<>();
    private int mostRows = MOST_ROWS;
    private int guessed;
    private boolean accepted;

    private record Row(UUID id, byte[] json) {}

    /// For one round.
    Outbox(Memory memory, Session session, RowJson rows, Words words, Verdict verdict) {
        this.memory = memory;
        this.session = session;
        this.rows = rows;
        this.words = words;
        this.verdict = verdict;
    }

    void send() throws Halt {
        for (List<Row> batch = next(); !batch.isEmpty(); batch = next()) {
            send(batch);
        }
    }

    /// The oldest that wait and fit into a request; what the cloud is not told is done with.
    private List<Row> next() throws Halt {
        while (true) {
            List<Feedback> waiting = memory.outbox(MOST_ROWS);
            if (!waiting.isEmpty() && waiting.stream().allMatch(r -> settled.contains(r.id()))) {
                throw new Halt(Phase.TROUBLE, words.get("trouble.store"));
            }
            List<UUID> quiet = new ArrayList<>();
            List<Row> batch = new ArrayList<>();
            int bytes = 0;
            for (Feedback feedback : waiting) {
                if (settled.contains(feedback.id())) {
                    continue;
                }
                if (!RowJson.told(feedback)) {
                    quiet.add(feedback.id());
                    continue;
                }
                Row row = new Row(feedback.id(), rows.of(feedback).toString().getBytes(StandardCharsets.UTF_8));
                bytes += row.json().length + 1;
                if ((!batch.isEmpty() && bytes > MOST_BYTES) || batch.size() >= mostRows) {
                    break;
                }
                batch.add(row);
            }
            settle(quiet);
            if (!batch.isEmpty() || quiet.isEmpty()) {
                return batch;
            }
        }
    }

    private void send(List<Row> batch) throws Halt {
        Answer answer = session.ask(Method.POST, "/sync/feedback", array(batch));
        if (answer instanceof Answer.Good good) {
            JsonNode body = good.body();
            if (!body.path("status").asString("").equals("success")
                    || body.path("synced").asInt(-1) != batch.size()) {
                throw verdict.of(answer);
            }
            accept(batch);
        } else if (answer instanceof Answer.Refused refused) {
            refused(batch, refused);
        }
    }

    private void refused(List<Row> batch, Answer.Refused refused) throws Halt {
        switch (refused.status()) {
            case 413 -> {
                mostRows = Math.max(1, batch.size() / 2);
                halve(batch, refused);
            }
            case 409 -> {
                Map<Row, String> known = named(batch, refused);
                if (known.isEmpty() && batch.size() > 1) {
                    halve(batch, refused);
                } else {
                    accept(known.isEmpty() ? batch : List.copyOf(known.keySet()));
                    rest(batch, known.keySet());
                }
            }
            case 400, 422 -> {
                Map<Row, String> bad = named(batch, refused);
                if (bad.isEmpty()) {
                    halve(batch, refused);
                } else {
                    bad.forEach((row, why) -> setAside(row, why));
                    rest(batch, bad.keySet());
                }
            }
            default -> throw verdict.of(refused);
        }
    }

    /// One half, then the other; a single row that is refused is set aside.
    private void halve(List<Row> batch, Answer.Refused refused) throws Halt {
        if (batch.size() > 1) {
            int middle = batch.size() / 2;
            send(batch.subList(0, middle));
            send(batch.subList(middle, batch.size()));
            return;
        }
        if (!accepted && ++guessed > MOST_GUESSED) {
            throw verdict.of(refused);
        }
        setAside(batch.getFirst(), reason(refused, refused.message()));
    }

    private void rest(List<Row> batch, Set<Row> done) throws Halt {
        List<Row> rest = batch.stream().filter(r -> !done.contains(r)).toList();
        if (!rest.isEmpty() && rest.size() < batch.size()) {
            send(rest);
        }
    }

    /// The rows that the details name, by id or else by place, with the reason.
    private static Map<Row, String> named(List<Row> batch, Answer.Refused refused) {
        Map<Row, String> named = new LinkedHashMap<>();
        for (Answer.Detail detail : refused.details()) {
            batch.stream()
                    .filter(r -> detail.id().map(r.id()::equals).orElse(false))
                    .findFirst()
                    .or(() -> detail.index()
                            .filter(i -> detail.id().isEmpty() && i >= 0 && i < batch.size())
                            .map(batch::get))
                    .ifPresent(row ->
                            named.putIfAbsent(row, reason(refused, (detail.field() + " " + detail.problem()).strip())));
        }
        return named;
    }

    private static String reason(Answer.Refused refused, String words) {
        return (refused.status() + " " + words).strip();
    }

    private void accept(List<Row> batch) {
        accepted = true;
        settle(batch.stream().map(Row::id).toList());
    }

    private void settle(List<UUID> ids) {
        if (!ids.isEmpty()) {
            memory.sent(ids);
            settled.addAll(ids);
        }
    }

    private void setAside(Row row, String reason) {
        memory.setAside(row.id(), reason);
        memory.log("sync.set-aside", row.id().toString());
        settled.add(row.id());
    }

    private static byte[] array(List<Row> batch) {
        var out = new ByteArrayOutputStream();
        char before = '[';
        for (Row row : batch) {
            out.write(before);
            out.writeBytes(row.json());
            before = ',';
        }
        out.write(']');
        return out.toByteArray();
    }
}
