package org.verseprojection.cloud.recognition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.http.Access;
import org.verseprojection.cloud.http.Call;
import org.verseprojection.cloud.http.Endpoint;
import org.verseprojection.cloud.http.Json;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.Reply;
import org.verseprojection.cloud.recognition.audio.InvalidAudio;
import org.verseprojection.cloud.recognition.audio.SoundFormat;
import tools.jackson.databind.node.ObjectNode;

/// `POST /infer`: one piece of sound, for programs of the internal network.
public final class Infer {
    /// 1 MiB in base64, and what stands around it.
    private static final int MOST_BYTES = SoundFormat.MOST_BYTES / 3 * 4 + (1 << 10);

    private static final Logger LOG = LoggerFactory.getLogger(Infer.class);

    private final Hearing hearing;
    private final MatchJson json;
    private final Duration budget;

    /// @param budget after which the answer is empty
    public Infer(Hearing hearing, MatchJson json, Duration budget) {
        this.hearing = hearing;
        this.json = json;
        this.budget = budget;
    }

    /// Within a second, as the contract says.
    public Infer(Hearing hearing, MatchJson json) {
        this(hearing, json, Duration.ofSeconds(1));
    }

    /// The operation.
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint("POST", "/infer", Access.INTERNAL, MOST_BYTES, this::answer));
    }

    private Reply answer(Call call) throws Problem {
        long deadline = System.nanoTime() + budget.toNanos();
        SoundFormat format = SoundFormat.named(call.body().path("format").asString("opus"))
                .orElseThrow(() -> Problem.invalid("format", "It is opus or pcm16."));
        float[] samples;
        try {
            samples = format.decode(call.body().path("audio").asString());
        } catch (InvalidAudio invalid) {
            throw Problem.invalid("audio", invalid.text());
        }
        ObjectNode body = Json.mapper().createObjectNode();
        Optional<Heard> heard = heard(samples, deadline);
        heard.ifPresent(each -> body.put("transcription", each.transcription()));
        body.set("matches", json.of(heard.map(Heard::candidates).orElse(List.of()), Optional.empty(), 0));
        return new Reply.Json(body);
    }

    /// Nothing where it was not heard in time, or recognition failed.
    private Optional<Heard> heard(float[] samples, long deadline) {
        Future<Heard> work;
        try {
            work = hearing.threads().submit(() -> whole(samples, deadline));
        } catch (RejectedExecutionException closed) {
            return Optional.empty();
        }
        try {
            Heard heard = work.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return heard.late() ? Optional.empty() : Optional.of(heard);
        } catch (TimeoutException late) {
            work.cancel(true);
        } catch (ExecutionException failure) {
            LOG.error("a piece of sound could not be recognised", failure.getCause());
        } catch (InterruptedException stopped) {
            work.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Heard whole(float[] samples, long deadline) throws InterruptedException {
        // Each piece is a client of its own.
        Optional<Ear> free =
                deadline - System.nanoTime() <= 0 ? Optional.empty() : hearing.ear(UUID.randomUUID(), Memory.NOTHING);
        if (free.isEmpty()) {
            return Heard.LATE;
        }
        try (Ear ear = free.get()) {
            Heard heard = ear.hear(0, samples, deadline);
            Heard rest = ear.finish();
            return rest.candidates().isEmpty() && rest.transcription().isEmpty() ? heard : rest;
        }
    }
}
