package org.verseprojection.cloud.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verseprojection.cloud.http.ErrorCode;
import org.verseprojection.cloud.http.Principal;
import org.verseprojection.cloud.http.Problem;
import org.verseprojection.cloud.http.SocketEndpoint;
import org.verseprojection.cloud.recognition.Ear;
import org.verseprojection.cloud.recognition.Heard;
import org.verseprojection.cloud.recognition.Hearing;
import org.verseprojection.cloud.recognition.Memory;
import org.verseprojection.cloud.recognition.audio.InvalidAudio;
import org.verseprojection.speech.audio.AudioFrame;

/// The server's end of one stream. Frames come one after the other: the next is read when the last is answered.
final class StreamConnection implements SocketEndpoint.Connection {
    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
    private static final int MOST_BAD_FRAMES = 20;
    private static final int SAMPLES_PER_MS = AudioFrame.RATE / 1000;

    private final Streams streams;
    private final SocketEndpoint.Peer peer;
    private final Start start;
    private final AtomicReference<String> token;
    private final AtomicReference<CompletableFuture<?>> work =
            new AtomicReference<>(CompletableFuture.completedFuture(null));
    private volatile long lastSound = System.nanoTime();
    private final SoundBudget budget = new SoundBudget(System::nanoTime);
    private final ReentrantLock listening = new ReentrantLock();
    private Memory memory;
    private Optional<Ear> ear = Optional.empty();
    private Duration pause = Duration.ZERO;
    private int badFrames;
    private final AtomicBoolean entered = new AtomicBoolean();
    private volatile boolean gone;

    /// How a connection begins.
    ///
    /// @param memory what its session has heard before
    record Start(
            UUID session, boolean resumed, Principal principal, String token, Preferences preferences, Memory memory) {
        UUID account() {
            return principal.account();
        }

        /// Says no token.
        @Override
        public String toString() {
            return session.toString();
        }
    }

    StreamConnection(Streams streams, SocketEndpoint.Peer peer, Start start) {
        this.streams = streams;
        this.peer = peer;
        this.start = start;
        this.token = new AtomicReference<>(start.token());
        this.memory = start.memory();
    }

    UUID session() {
        return start.session();
    }

    UUID account() {
        return start.account();
    }

    @Override
    public void opened() {
        entered.set(true);
        if (!streams.entered(this)) {
            peer.close(CloseCode.TRY_LATER, "too many connections");
            return;
        }
        if (!start.resumed()) {
            save(start.memory());
        }
        tell(Outbound.session(
                start.session(),
                start.resumed(),
                start.memory().heard(),
                streams.hearing().state(),
                start.preferences()));
    }

    @Override
    public CompletionStage<Void> text(String frame) {
        long arrived = System.nanoTime();
        CompletableFuture<Void> answered = new CompletableFuture<>();
        work.set(answered); // first: a node that ends must not overlook what has just begun
        try {
            var _ = CompletableFuture.supplyAsync(
                            () -> answer(frame, arrived), streams.hearing().threads())
                    .thenCompose(this::tell)
                    .whenComplete((_, failure) -> {
                        streams.count().nanos.add(System.nanoTime() - arrived);
                        if (failure == null) {
                            answered.complete(null);
                        } else {
                            answered.completeExceptionally(failure);
                        }
                    });
        } catch (RejectedExecutionException closing) {
            answered.complete(null);
            peer.close(CloseCode.GOING_AWAY, "the server ends");
            return CompletableFuture.completedFuture(null);
        }
        return answered.thenCompose(_ -> paused());
    }

    private CompletionStage<Void> paused() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        return pause.isZero()
                ? CompletableFuture.completedFuture(null)
                : over.completeOnTimeout(null, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void closed(int code) {
        gone = true;
        rest();
        if (entered.get()) {
            streams.left(this);
        }
    }

    /// Sends a frame; a client that is gone is told nothing.
    CompletionStage<Void> tell(String frame) {
        return peer.send(frame).exceptionally(_ -> null);
    }

    /// Ends the connection when the frame in work is answered.
    CompletableFuture<Void> drain() {
        return work.get().handle((_, _) -> {
            peer.close(CloseCode.GOING_AWAY, "the server ends");
            return null;
        });
    }

    /// Another connection has taken the session up.
    void takenOver() {
        peer.close(CloseCode.TAKEN_OVER, "taken up elsewhere");
    }

    /// Ends a connection that sends no sound any more, or whose token has run out. Who is silent for a while keeps no
    /// ear, whose window takes a megabyte, but what it has heard.
    void look(Duration idle, Duration quiet) {
        long silent = System.nanoTime() - lastSound;
        if (silent > idle.toNanos()) {
            peer.close(CloseCode.IDLE, "idle");
            return;
        }
        if (silent > quiet.toNanos()) {
            rest();
        }
        String held = token.get();
        try {
            streams.accounts().authenticate(held);
        } catch (Problem refused) {
            boolean over = refused.code() == ErrorCode.UNAUTHORIZED || refused.code() == ErrorCode.FORBIDDEN;
            if (over && held.equals(token.get())) { // a newer one may have come meanwhile
                tell(Outbound.error(OptionalLong.empty(), Outbound.UNAUTHORIZED, "Please sign in again."))
                        .thenRun(() -> peer.close(CloseCode.UNAUTHORIZED, "unauthorized"));
            }
        }
    }

    /// Gives the ear back, unless it is listening.
    private void rest() {
        if (listening.tryLock()) {
            try {
                memory = ear.map(Ear::memory).orElse(memory);
                ear.ifPresent(Ear::close);
                ear = Optional.empty();
            } finally {
                listening.unlock();
            }
        }
    }

    private String answer(String frame, long arrived) {
        pause = Duration.ZERO;
        try {
            return switch (Inbound.read(frame)) {
                case Inbound.AudioChunk chunk -> heard(chunk, arrived);
                case Inbound.Token newer -> renew(newer.token());
                case Inbound.Ping _ -> Outbound.pong();
            };
        } catch (Inbound.BadFrame bad) {
            if (++badFrames > MOST_BAD_FRAMES) {
                peer.close(CloseCode.POLICY, "too many frames that cannot be read");
            }
            return error(OptionalLong.empty(), Outbound.BAD_FRAME, bad.text());
        }
    }

    private String renew(String newer) {
        try {
            if (streams.accounts().authenticate(newer).account().equals(account())) {
                token.set(newer);
                return Outbound.renewed();
            }
        } catch (Problem refused) {
            // The old one stands until it has run out.
        }
        return error(OptionalLong.empty(), Outbound.UNAUTHORIZED, "This token is not good for this connection.");
    }

    private String heard(Inbound.AudioChunk chunk, long arrived) {
        float[] samples;
        try {
            samples = chunk.format().decode(chunk.audio());
        } catch (InvalidAudio invalid) {
            pause = spent(SoundBudget.INVALID + invalid.decoded() / (double) AudioFrame.RATE);
            return error(chunk.seq(), Outbound.INVALID_AUDIO, invalid.text());
        }
        lastSound = System.nanoTime();
        pause = spent(samples.length / (double) AudioFrame.RATE);
        long deadline = arrived + streams.deadline().toNanos();
        listening.lock();
        try {
            if (ear.isEmpty() && !gone) {
                ear = streams.hearing().ear(account(), memory);
            }
            return ear.isEmpty()
                    ? matches(chunk, unheard(), memory.heard())
                    : heard(chunk, ear.get(), samples, deadline);
        } finally {
            listening.unlock();
            if (gone) {
                rest();
            }
        }
    }

    /// Why there is no ear: no models, or too many others who speak.
    private Heard unheard() {
        return streams.hearing().state() == Hearing.State.READY ? Heard.LATE : Heard.NOTHING;
    }

    private Duration spent(double seconds) {
        Duration own = budget.spend(seconds);
        Duration shared = streams.budget(account()).spend(seconds);
        return own.compareTo(shared) > 0 ? own : shared;
    }

    /// What waited for too long to begin is not listened to: the newest sound is worth more.
    private String heard(Inbound.AudioChunk chunk, Ear open, float[] samples, long deadline) {
        if (deadline - System.nanoTime() <= 0) {
            return matches(chunk, Heard.LATE, open.memory().heard());
        }
        long position = chunk.position().isPresent()
                ? chunk.position().getAsLong() * SAMPLES_PER_MS
                : open.memory().heard();
        try {
            Heard heard = open.hear(position, samples, deadline);
            save(open.memory());
            return matches(chunk, heard, open.memory().heard());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return matches(chunk, Heard.LATE, open.memory().heard());
        } catch (RuntimeException failure) {
            LOG.error("a piece of sound could not be recognised", failure);
            return error(chunk.seq(), Outbound.INTERNAL, "Something went wrong here.");
        }
    }

    private String matches(Inbound.AudioChunk chunk, Heard heard, long until) {
        streams.count().chunks.increment();
        if (heard.late()) {
            streams.count().late.increment();
        }
        Preferences preferences = start.preferences();
        return Outbound.matches(
                chunk.seq(),
                heard,
                streams.json().of(heard.candidates(), Optional.of(preferences.version()), preferences.threshold()),
                until);
    }

    private String error(OptionalLong seq, String code, String message) {
        streams.count().errors.increment();
        return Outbound.error(seq, code, message);
    }

    private void save(Memory memory) {
        try {
            streams.sessions().save(session(), SessionState.of(account(), memory, start.preferences()));
        } catch (RuntimeException away) {
            LOG.warn("a session could not be saved", away);
        }
    }
}
