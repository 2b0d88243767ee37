package org.verseprojection.nativelibs.sound;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// Asks PulseAudio, or PipeWire, which answers in its stead. Written from the reference of libpulse 16; the offsets
/// are those of 64-bit systems.
///
/// @param server its address; null for the user's own
/// @param patience how long it has for an answer
record PulseDefaultInput(Pulse pulse, @Nullable String server, Duration patience) implements DefaultInput {
    /// libpulse.
    interface Pulse extends Library {
        @Nullable
        Pointer pa_mainloop_new();

        Pointer pa_mainloop_get_api(Pointer loop);

        int pa_mainloop_prepare(Pointer loop, int microseconds);

        int pa_mainloop_poll(Pointer loop);

        int pa_mainloop_dispatch(Pointer loop);

        void pa_mainloop_free(Pointer loop);

        @Nullable
        Pointer pa_context_new(Pointer api, String name);

        int pa_context_connect(Pointer context, @Nullable String server, int flags, @Nullable Pointer spawn);

        int pa_context_get_state(Pointer context);

        @Nullable
        Pointer pa_context_get_server_info(Pointer context, ServerInfo told, @Nullable Pointer mine);

        @Nullable
        Pointer pa_context_get_source_info_by_name(
                Pointer context, String name, SourceInfo told, @Nullable Pointer mine);

        void pa_operation_unref(Pointer operation);

        int pa_operation_get_state(Pointer operation);

        void pa_context_disconnect(Pointer context);

        void pa_context_unref(Pointer context);
    }

    /// Is told `pa_server_info`.
    interface ServerInfo extends Callback {
        void told(Pointer context, @Nullable Pointer info, @Nullable Pointer mine);
    }

    /// Is told `pa_source_info`, and once more at the end.
    interface SourceInfo extends Callback {
        void told(Pointer context, @Nullable Pointer info, int end, @Nullable Pointer mine);
    }

    private static final int NO_SERVER_OF_ITS_OWN = 1;
    private static final int READY = 4;
    private static final int RUNNING = 0;

    /// Of `default_source_name`, behind four names, a sample format of 12 bytes and another name.
    private static final long SERVER_SOURCE = 56;

    /// Of `description`, behind a name and a number.
    private static final long SOURCE_DESCRIPTION = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int TURN = 50_000;

    static DefaultInput open() {
        return open(null, PATIENCE);
    }

    static DefaultInput open(@Nullable String server, Duration patience) {
        return new PulseDefaultInput(Jna.load("libpulse.so.0", Pulse.class), server, patience);
    }

    @Override
    public Optional<String> name() {
        Pointer loop = pulse.pa_mainloop_new();
        if (loop == null) {
            return Optional.empty();
        }
        try {
            Pointer context = pulse.pa_context_new(pulse.pa_mainloop_get_api(loop), "VerseProjection");
            if (context == null) {
                return Optional.empty();
            }
            try {
                return asked(loop, context);
            } finally {
                pulse.pa_context_disconnect(context);
                pulse.pa_context_unref(context);
            }
        } finally {
            pulse.pa_mainloop_free(loop);
        }
    }

    private Optional<String> asked(Pointer loop, Pointer context) {
        long until = System.nanoTime() + patience.toNanos();
        if (pulse.pa_context_connect(context, server, NO_SERVER_OF_ITS_OWN, null) < 0) {
            return Optional.empty();
        }
        int state = pulse.pa_context_get_state(context);
        while (state < READY && turned(loop, until)) {
            state = pulse.pa_context_get_state(context);
        }
        if (state != READY) {
            return Optional.empty();
        }
        AtomicReference<String> source = new AtomicReference<>("");
        ServerInfo chosen = (_, info, _) -> source.set(text(info, SERVER_SOURCE));
        await(loop, pulse.pa_context_get_server_info(context, chosen, null), until, chosen);
        if (source.get().isEmpty()) {
            return Optional.empty();
        }
        AtomicReference<String> description = new AtomicReference<>("");
        SourceInfo told = (_, info, _, _) -> {
            if (info != null) {
                description.set(text(info, SOURCE_DESCRIPTION));
            }
        };
        await(loop, pulse.pa_context_get_source_info_by_name(context, source.get(), told, null), until, told);
        return Optional.of(description.get()).filter(name -> !name.isBlank());
    }

    /// @param called by libpulse while it waits: JNA frees the native side of what nobody in Java holds any more
    private void await(Pointer loop, @Nullable Pointer operation, long until, Callback called) {
        if (operation == null) {
            return;
        }
        try {
            boolean going = true;
            while (going && pulse.pa_operation_get_state(operation) == RUNNING) {
                going = turned(loop, until);
            }
            pulse.pa_operation_unref(operation);
        } finally {
            Reference.reachabilityFence(called);
        }
    }

    /// Does what is to be done, waiting for it a little.
    ///
    /// @return whether it may go on
    private boolean turned(Pointer loop, long until) {
        return System.nanoTime() < until
                && pulse.pa_mainloop_prepare(loop, TURN) >= 0
                && pulse.pa_mainloop_poll(loop) >= 0
                && pulse.pa_mainloop_dispatch(loop) >= 0;
    }

    private static String text(@Nullable Pointer structure, long offset) {
        Pointer text = structure == null ? null : structure.getPointer(offset);
        return text == null ? "" : text.getString(0, "UTF-8");
    }
}
