package org.verseprojection.nativelibs.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Callback;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verseprojection.nativelibs.libraries.Jna;

/// What libpulse is to call must not be collected as garbage before: JNA itself does not hold it.
class PulseCallbacksTest {
    /// Until then the method is compiled, and holds in a variable what is used again later, and nothing else.
    private static final int CALLS = 30_000;

    @Test
    void theyAreThereUntilTheyWereCalled() {
        Jna.ready();
        try (Forgetful pulse = new Forgetful()) {
            PulseDefaultInput input = new PulseDefaultInput(pulse, null, Duration.ofSeconds(20));
            for (int i = 0; i < CALLS; i++) {
                input.name();
            }
            pulse.collecting = true;
            assertEquals(Optional.of("Pulpit"), input.name());
        }
    }

    /// A libpulse that holds what it is given as weakly as JNA does, and calls it in the next turn.
    private static final class Forgetful implements PulseDefaultInput.Pulse, AutoCloseable {
        private static final Pointer SOMETHING = new Pointer(1);

        private final Memory text = new Memory(16);
        private final Memory server = new Memory(64);
        private final Memory source = new Memory(64);
        private WeakReference<@Nullable Callback> given = new WeakReference<>(null);
        private boolean collecting;
        private boolean waiting;

        Forgetful() {
            text.setString(0, "Pulpit");
            server.setPointer(56, text);
            source.setPointer(16, text);
        }

        @Override
        public Pointer pa_context_get_server_info(
                Pointer context, PulseDefaultInput.ServerInfo told, @Nullable Pointer mine) {
            return given(told);
        }

        @Override
        public Pointer pa_context_get_source_info_by_name(
                Pointer context, String name, PulseDefaultInput.SourceInfo told, @Nullable Pointer mine) {
            return given(told);
        }

        private Pointer given(Callback told) {
            given = new WeakReference<>(told);
            waiting = true;
            return SOMETHING;
        }

        @Override
        public int pa_operation_get_state(Pointer operation) {
            return waiting ? 0 : 1;
        }

        @Override
        public int pa_mainloop_dispatch(Pointer loop) {
            if (waiting) {
                if (collecting) {
                    System.gc();
                }
                switch (Objects.requireNonNull(given.get(), "collected")) {
                    case PulseDefaultInput.ServerInfo told -> told.told(SOMETHING, server, null);
                    case PulseDefaultInput.SourceInfo told -> told.told(SOMETHING, source, 0, null);
                    default -> throw new AssertionError();
                }
                waiting = false;
            }
            return 0;
        }

        @Override
        public Pointer pa_mainloop_new() {
            return SOMETHING;
        }

        @Override
        public Pointer pa_mainloop_get_api(Pointer loop) {
            return SOMETHING;
        }

        @Override
        public int pa_mainloop_prepare(Pointer loop, int microseconds) {
            return 0;
        }

        @Override
        public int pa_mainloop_poll(Pointer loop) {
            return 0;
        }

        @Override
        public void pa_mainloop_free(Pointer loop) {}

        @Override
        public Pointer pa_context_new(Pointer api, String name) {
            return SOMETHING;
        }

        @Override
        public int pa_context_connect(Pointer context, @Nullable String server, int flags, @Nullable Pointer spawn) {
            return 0;
        }

        @Override
        public int pa_context_get_state(Pointer context) {
            return 4;
        }

        @Override
        public void pa_operation_unref(Pointer operation) {}

        @Override
        public void pa_context_disconnect(Pointer context) {}

        @Override
        public void pa_context_unref(Pointer context) {}

        @Override
        public void close() {
            source.close();
            server.close();
            text.close();
        }
    }
}
