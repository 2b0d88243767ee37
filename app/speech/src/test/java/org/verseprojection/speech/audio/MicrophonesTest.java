package org.verseprojection.speech.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MicrophonesTest {
    private static final Microphone DESK = new Microphone("Desk [hw:0]", "USB Audio", formats(2));
    private static final Microphone PULPIT = new Microphone("Pulpit", "Built in", formats(1));
    private static final Microphone PULPIT_TWO = new Microphone("Pulpit two", "Built in", formats(1, 2, 3, 4, 8));
    private final Microphones microphones = new Microphones(() -> List.of(DESK, PULPIT, PULPIT_TWO));

    @Test
    void anExactNameWinsOverAPartOfAnother() {
        assertEquals(PULPIT, microphones.find("Pulpit"));
        assertEquals(PULPIT, microphones.find("pulpit"));
    }

    @Test
    void aPartOfTheNameOrTheDescriptionIsEnough() {
        assertEquals(DESK, microphones.find("desk"));
        assertEquals(DESK, microphones.find("usb"));
        assertEquals(PULPIT_TWO, microphones.find("TWO"));
    }

    @Test
    void whatFitsSeveralListsThem() {
        refused("pit", "\"pit\" fits several microphones: choose one of \"Pulpit\", \"Pulpit two\".");
    }

    @Test
    void whatFitsNoneListsAll() {
        refused(
                "Choir",
                "There is no microphone \"Choir\": choose one of \"Desk [hw:0]\", \"Pulpit\", \"Pulpit two\".");
        refused("", "There is no microphone \"\": choose one of \"Desk [hw:0]\", \"Pulpit\", \"Pulpit two\".");
    }

    @Test
    void aDeviceThatComesBackUnderAnotherNumberIsKnownAgain() {
        assertEquals(DESK, microphones.again(new Microphone("Desk [hw:1]", "USB Audio", formats(2))));
        assertEquals(PULPIT, microphones.again(PULPIT));
        var stranger = new Microphone("Choir [hw:1]", "USB Audio", formats(2));
        assertThrows(AudioException.class, () -> microphones.again(stranger));
    }

    @Test
    void theFirstIsTheStandard() {
        assertEquals(DESK, microphones.standard());
    }

    @Test
    void withoutAnyItSaysSo() {
        var none = new Microphones(List::of);
        String line = "No microphone is there: connect one and try again.";
        assertEquals(line, assertThrows(AudioException.class, none::standard).getMessage());
        assertEquals(
                line, assertThrows(AudioException.class, () -> none.find("x")).getMessage());
    }

    @Test
    void aDeviceIsOpenedWithTwoInputsOrMoreSoThatNothingMixesThem() {
        assertEquals(new SampleFormat(SampleEncoding.SIGNED_16, 48_000, 2), best(PULPIT_TWO, 1));
        assertEquals(new SampleFormat(SampleEncoding.SIGNED_16, 48_000, 4), best(PULPIT_TWO, 3));
        assertEquals(new SampleFormat(SampleEncoding.SIGNED_16, 48_000, 8), best(PULPIT_TWO, 5));
        assertEquals(new SampleFormat(SampleEncoding.SIGNED_16, 48_000, 1), best(PULPIT, 1));
    }

    @Test
    void theRateThatADeviceHasIsTaken() {
        var old = new Microphone("old", "", List.of(new AudioFormat(44_100, 24, 1, true, false)));
        assertEquals(new SampleFormat(SampleEncoding.SIGNED_24, 44_100, 1), best(old, 1));
    }

    private static SampleFormat best(Microphone microphone, int input) {
        return CaptureFormat.of(microphone.formats(), input).getFirst().samples();
    }

    private static List<AudioFormat> formats(int... channels) {
        return Arrays.stream(channels)
                .mapToObj(count -> new AudioFormat(
                        AudioFormat.Encoding.PCM_SIGNED,
                        AudioSystem.NOT_SPECIFIED,
                        16,
                        count,
                        2 * count,
                        AudioSystem.NOT_SPECIFIED,
                        false))
                .toList();
    }

    private void refused(String name, String line) {
        assertEquals(
                line,
                assertThrows(AudioException.class, () -> microphones.find(name)).getMessage());
    }
}
