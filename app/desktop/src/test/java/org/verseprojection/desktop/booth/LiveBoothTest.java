package org.verseprojection.desktop.booth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.verseprojection.domain.Passage;
import org.verseprojection.domain.Translation;
import org.verseprojection.domain.Wording;
import org.verseprojection.live.SessionListener;
import org.verseprojection.live.automation.Mode;
import org.verseprojection.live.decisions.Origin;
import org.verseprojection.live.show.Content;
import org.verseprojection.live.show.Output;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.WavSource;

/// What the booth does as a whole.
class LiveBoothTest extends BoothTest {
    @Test
    void aDigitPreviewsAndTheSameAgainGoesOnAir() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        until(() -> booth.listening().get() == Listening.ON);
        long now = System.nanoTime() + LATER;
        booth.digit(2, now);
        assertEquals("Ps.23.1", previewed());
        assertEquals("", onAir());
        booth.digit(2, now + LATER / 2);
        assertEquals("Ps.23.1", onAir());
        booth.digit(1, now + LATER);
        booth.take();
        assertEquals("John.3.16", onAir());
        assertEquals(2, booth.history().size());
        assertTrue(booth.historyText().contains("John 3:16  KJV"));
        booth.undo();
        assertEquals("Ps.23.1", onAir());
    }

    @Test
    void whatWasOnAirIsThereAgainAfterACrashAndNotAfterAnEnd() throws Exception {
        booth.showNow(content("Rom.8.28"), Origin.Way.SEARCH);
        booth.toggle(Output.BLACK);
        until(() -> Files.exists(folder.resolve("on-air.json")));
        Path crashed = folder.resolve("on-air.json");
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Files.readString(crashed).contains("BLACK") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        LiveBooth again = booth();
        again.resume();
        assertEquals(
                "Rom.8.28",
                again.show().get().onAir().orElseThrow().content().passage().osis());
        assertEquals(Output.BLACK, again.show().get().output());
        again.close();
        until(() -> !Files.exists(crashed)); // a slow disk is waited for in vain after five seconds
        LiveBooth fresh = booth();
        fresh.resume();
        assertTrue(fresh.show().get().onAir().isEmpty());
        fresh.close();
    }

    @Test
    void pausingTakesThePicksAwayAndHearsNothing() {
        ready();
        hear(candidate("John.3.16", 0.9));
        booth.pauseOrResume();
        assertEquals(Listening.PAUSED, booth.listening().get());
        assertTrue(booth.slots().isEmpty());
        booth.pauseOrResume();
        hear(candidate("Ps.23.1", 0.8));
        assertEquals(Listening.ON, booth.listening().get());
    }

    @Test
    void withoutAMicrophoneEverythingElseWorksAndItIsSaid() {
        microphone = false;
        ready();
        until(() -> booth.listening().get() == Listening.OFF);
        assertTrue(booth.notices().stream()
                .anyMatch(each ->
                        each.subject() == Notice.Subject.MICROPHONE && each.severity() == Notice.Severity.ERROR));
        booth.preview(content("John.3.16"), Origin.Way.SEARCH);
        booth.take();
        assertEquals("John.3.16", onAir());
        microphone = true;
        hear(candidate("Ps.23.1", 0.8));
    }

    @Test
    void theMicrophoneThatIsListenedToIsNamed() {
        ready();
        until(() -> booth.listening().get() == Listening.ON);
        assertTrue(booth.notices()
                .contains(new Notice(Notice.Subject.MICROPHONE, Notice.Severity.OK, "Microphone: desk")));
    }

    /// A device that refuses is lost at once, and told no second time.
    @Test
    void aMicrophoneThatIsLostWhileItOpensIsNotSaidToBeThere() {
        opening = new AudioEvent.Lost("desk", Wording.verbatim("it is in use"));
        ready();
        until(() -> booth.listening().get() == Listening.ON);
        assertTrue(booth.notices().stream()
                .anyMatch(each ->
                        each.subject() == Notice.Subject.MICROPHONE && each.severity() == Notice.Severity.ERROR));
    }

    @Test
    void whatTheHeadphonesRefuseHidesNoLostMicrophone() {
        microphone = false;
        ready();
        until(() -> booth.listening().get() == Listening.OFF);
        Notice lost = booth.notices().stream()
                .filter(each -> each.subject() == Notice.Subject.MICROPHONE)
                .findFirst()
                .orElseThrow();
        booth.replay();
        assertTrue(booth.notices().contains(lost));
        assertTrue(booth.notices().stream().anyMatch(each -> each.text().equals("no headphones")));
        booth.tick();
        ahead = Duration.ofSeconds(11);
        booth.tick();
        assertTrue(booth.notices().stream().noneMatch(each -> each.text().equals("no headphones")));
        assertTrue(booth.notices().contains(lost));
    }

    @Test
    void beforeAnythingIsLoadedPlacesAreFoundAndShown() {
        assertEquals(Listening.LOADING, booth.listening().get());
        booth.showNow(new Content(booth.search("jn 3 16").getFirst().passage(), Translation.KJV), Origin.Way.SEARCH);
        assertEquals("John.3.16", onAir());
    }

    @Test
    void whatWasWrongIsNotOfferedAgain() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        booth.digit(1, System.nanoTime() + LATER);
        booth.wrong();
        assertEquals("", previewed());
        offered = List.of(candidate("John.3.16", 0.9), candidate("Ps.23.2", 0.4));
        speak(3);
        until(() -> booth.slots().stream()
                .anyMatch(slot -> slot.candidate().passage().osis().equals("Ps.23.2")));
        assertTrue(booth.slots().stream()
                .noneMatch(slot -> slot.candidate().passage().osis().equals("John.3.16")));
    }

    @Test
    void choicesOutliveTheProgram() {
        booth.showNow(content("Ps.23.1"), Origin.Way.SEARCH);
        booth.switchTranslation();
        booth.mode(Mode.ASSIST);
        assertEquals(
                Translation.WEB,
                booth.show().get().onAir().orElseThrow().content().translation());
        booth.close();
        booth = booth();
        assertEquals(Translation.WEB, booth.preferences().get().translation());
        assertEquals(Mode.ASSIST, booth.mode().get());
    }

    @Test
    void nothingGoesOnAirByItselfAfterAStart() {
        booth.mode(Mode.AUTO);
        booth.close();
        booth = booth();
        assertEquals(Mode.ASSIST, booth.mode().get());
    }

    @Test
    void aPreachersNotesFillTheQueue() {
        String said = booth.importNotes("Welcome\nJohn 3:16 and Romans 8:28-30, then John 3:99");
        assertEquals(2, booth.queue().size(), said);
        assertTrue(said.contains("2") && said.contains("3:99"), said);
        booth.moveInQueue(1, 0);
        booth.dequeue(1);
        assertEquals(
                List.of(Passage.ofOsis("Rom.8.28-Rom.8.30")),
                new ArrayList<>(booth.queue()).stream().map(Content::passage).toList());
    }

    @Test
    void replayingSaysWhatIsMissing() {
        booth.replay();
        assertTrue(booth.notices().stream().anyMatch(each -> each.text().equals("no headphones")));
    }

    @Test
    void whatIsDoneBetweenTwoPressesMakesTheSecondAFirst() {
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        long now = System.nanoTime() + LATER;
        booth.digit(1, now);
        booth.switchTranslation();
        booth.digit(1, now + LATER / 2);
        assertEquals("", onAir());
        booth.dismiss();
        booth.digit(1, now + LATER);
        assertEquals("", onAir(), "it was hidden in between");
    }

    @Test
    void aNewRankingTakesNoSelectionFromTheHand() {
        booth.mode(Mode.ASSIST);
        ready();
        hear(candidate("John.3.16", 0.9), candidate("Ps.23.1", 0.3));
        booth.digit(2, System.nanoTime() + LATER);
        hear(candidate("John.3.16", 0.95), candidate("Ps.23.1", 0.35));
        assertEquals(2, booth.selected().get());
        booth.wrong();
        assertEquals(
                List.of("John.3.16"),
                booth.slots().stream()
                        .map(slot -> slot.candidate().passage().osis())
                        .toList());
    }

    @Test
    void anotherLayoutIsSeenByNobodyAsNothing() {
        booth.showNow(content("John.3.16"), Origin.Way.SEARCH);
        booth.toggle(Output.FROZEN);
        List<Output> seen = new ArrayList<>();
        List<Boolean> passing = new ArrayList<>();
        booth.show().addListener((_, _, now) -> {
            seen.add(now.output());
            passing.add(booth.layingOut());
        });
        booth.projectorSize(1024, 768);
        assertEquals(List.of(Output.LIVE, Output.FROZEN), seen);
        assertEquals(List.of(true, false), passing);
    }

    @Test
    void aRecordingThatCannotBeReadLeavesTheMicrophone() {
        ready();
        hear(candidate("John.3.16", 0.9));
        booth.rehearse(
                new SoundInput() {
                    @Override
                    public AudioSource open(Consumer<AudioEvent> events) {
                        return new WavSource(folder.resolve("missing.wav"), new InputChoice.Automatic(), events);
                    }

                    @Override
                    public boolean lasting() {
                        return false;
                    }
                },
                new SessionListener() {},
                summary -> {});
        until(() -> !booth.rehearsing());
        assertTrue(booth.notices().stream().anyMatch(each -> each.severity() == Notice.Severity.ERROR));
        hear(candidate("Ps.23.1", 0.8));
        assertEquals(Listening.ON, booth.listening().get());
    }

    @Test
    void aRehearsalEndsInThePauseThatWasThereBefore() {
        ready();
        hear(candidate("John.3.16", 0.9));
        booth.pauseOrResume();
        booth.rehearse(this::sound, new SessionListener() {}, summary -> {});
        hear(candidate("Ps.23.1", 0.8));
        booth.stopRehearsing();
        assertEquals(Listening.PAUSED, booth.listening().get());
    }
}
