package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeadphonesTest {
    private final RecentSound recent = new RecentSound();
    private final BlockingQueue<AudioException> failures = new LinkedBlockingQueue<>();

    @Test
    void eightSecondsAreKeptAndTheOldestMakesRoom() {
        for (int i = 0; i < 400; i++) {
            recent.add(frame(i));
        }
        float[] samples = recent.samples();
        assertEquals(8 * 16_000, samples.length);
        assertEquals(150, samples[0]);
        assertEquals(399, samples[samples.length - 1]);
        recent.clear();
        assertEquals(0, recent.samples().length);
    }

    @Test
    void whatPassesThroughIsRemembered() throws Exception {
        Queue<AudioFrame> frames = new ArrayDeque<>(List.of(frame(1), frame(2)));
        var closed = new CountDownLatch(1);
        AudioSource plain = new AudioSource() {
            @Override
            public Optional<AudioFrame> next() {
                return Optional.ofNullable(frames.poll());
            }

            @Override
            public String name() {
                return "plain";
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        try (var source = new RememberingSource(plain, recent)) {
            assertEquals(1, source.next().orElseThrow().samples()[0]);
            assertEquals(2, source.next().orElseThrow().samples()[0]);
            assertTrue(source.next().isEmpty());
            assertEquals("plain", source.name());
        }
        assertEquals(0, closed.getCount());
        assertEquals(2 * AudioFrame.SAMPLES, recent.samples().length);
        assertEquals(1, recent.samples()[0]);
    }

    @Test
    void itPlaysIntoTheChosenDeviceToTheEnd() throws Exception {
        recent.add(frame(0.5f));
        var device = new Device(1);
        try (var headphones = new Headphones(device, failures::add)) {
            headphones.play(recent, "USB headphones");
            assertTrue(device.closed.await(10, TimeUnit.SECONDS));
        }
        assertEquals(List.of("USB headphones"), List.copyOf(device.opened));
        assertArrayEquals(Headphones.encode(recent.samples(), 16_000, 1), device.played.toByteArray());
        assertTrue(failures.isEmpty());
    }

    @Test
    void stopFallsSilent() throws Exception {
        for (int i = 0; i < 250; i++) {
            recent.add(frame(0.1f));
        }
        var device = new Device(0);
        try (var headphones = new Headphones(device, failures::add)) {
            headphones.play(recent, "USB headphones");
            assertTrue(headphones.playing());
            headphones.stop();
            assertFalse(headphones.playing());
            device.room.release(1);
            assertTrue(device.closed.await(10, TimeUnit.SECONDS));
        }
        assertTrue(device.played.size() <= 640, "played on for " + device.played.size());
    }

    @Test
    void itNeverPlaysAnywhereElse() throws Exception {
        var device = new Device(1);
        try (var headphones = new Headphones(device, failures::add)) {
            assertThrows(AudioException.class, () -> headphones.play(recent, "USB headphones"));
            recent.add(frame(1));
            assertThrows(AudioException.class, () -> headphones.play(recent, " "));
            headphones.play(recent, "unplugged");
            var failure = failures.poll(10, TimeUnit.SECONDS);
            assertTrue(failure != null && failure.toString().contains("unplugged"));
        }
        assertTrue(device.opened.isEmpty());
    }

    @Test
    void theSystemsOwnChoiceIsNotOffered() {
        for (String name : new OutputDevices().names()) {
            assertFalse(name.toLowerCase(Locale.ROOT).startsWith("default"), name);
        }
        var e = assertThrows(AudioException.class, () -> new OutputDevices().open("default [default]"));
        assertTrue(e.toString().contains("default [default]"));
    }

    @Test
    void threeTimesAsManySamplesForDevicesThatWantThem() {
        byte[] bytes = Headphones.encode(new float[] {0, 0.3f}, 48_000, 2);
        assertEquals(2 * 3 * 2 * 2, bytes.length);
        assertEquals((short) Math.round(0.1f * Short.MAX_VALUE), (short) ((bytes[4] & 0xff) | (bytes[5] << 8)));
        assertEquals(bytes[4], bytes[6]);
    }

    private static AudioFrame frame(float value) {
        var samples = new float[AudioFrame.SAMPLES];
        Arrays.fill(samples, value);
        return new AudioFrame(0, samples);
    }

    /// One device; takes a piece for each permit, or any number where it has a permit from the start.
    private static final class Device implements PlaybackLine.Devices, PlaybackLine {
        final Semaphore room;
        final BlockingQueue<String> opened = new LinkedBlockingQueue<>();
        final ByteArrayOutputStream played = new ByteArrayOutputStream();
        final CountDownLatch closed = new CountDownLatch(1);
        private final boolean endless;

        Device(int permits) {
            room = new Semaphore(permits);
            endless = permits > 0;
        }

        @Override
        public List<String> names() {
            return List.of("Loudspeakers", "USB headphones");
        }

        @Override
        public PlaybackLine open(String name) {
            opened.add(name);
            return this;
        }

        @Override
        public int rate() {
            return 16_000;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void write(byte[] bytes, int count) {
            if (!endless) {
                room.acquireUninterruptibly();
            }
            played.write(bytes, 0, count);
        }

        @Override
        public void drain() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
