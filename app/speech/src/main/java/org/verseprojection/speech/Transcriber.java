package org.verseprojection.speech;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Word;
import org.verseprojection.speech.audio.AudioFrame;

/// Turns one stream of sound into a transcript that grows while somebody speaks.
///
/// # The policy
///
/// Whisper reads whole windows, not streams. So the window over the utterance in progress is read again and again,
/// once a step, and each pass gives a new text for all of it. Two passes that agree on a word confirm it
/// (LocalAgreement-2: Liu, Spanakis and Niehues, "Low-Latency Sequence-to-Sequence Speech Recognition and Translation
/// by Partial Hypothesis Selection", Interspeech 2020; for Whisper: Macháček, Dabre and Bojar, "Turning Whisper into
/// Real-Time Transcription System", 2023). A confirmed word stands in the transcript that people read: later passes
/// only say what comes behind it. The matcher gets the newest pass as it is, with unconfirmed words and second
/// thoughts.
///
/// The window begins where the speech begins, a little before its first consonant, and ends where a pause ends it. So
/// nearly all windows start and end in silence, which is what Whisper was trained on; a pause within a window, on the
/// other hand, makes it stop early. Speech that goes on for longer than a window holds is cut at its quietest place,
/// with some sound left behind the cut: the part before it is read once more by itself and settled, the part behind
/// it is the new window. whisper.cpp's `stream` example cuts at fixed lengths instead, through words, and Macháček et
/// al. at the ends of sentences by the time stamps of words, which cost a model of this size more than they bring.
///
/// Three things that Whisper does are undone before anybody sees them: loops ([LoopGuard]), phrases for silence
/// ([HallucinationGuard]), and words cut by the window's edge: what Whisper marks as broken off is dropped
/// ([WordTimes]), and while somebody speaks at the edge the last word is not shown, nor is any word near it
/// confirmed. The matcher gets that last word, since it is right as often as not, and half a second sooner
/// (docs/benchmarks.md, "The word at the edge").
///
/// When passes take longer than the step, the step grows and the window shrinks ([Pace]); sound that waits is heard
/// before the next pass begins, so that a pass always reads the newest sound and there is no queue of passes.
///
/// One stream, one thread. The recogniser may be shared.
public final class Transcriber {
    /// The longest gap in the sound, in samples, behind which the end of what was said before is still read and told. A
    /// cable that is put back at once leaves two to four seconds; behind more, old words would pass for new ones.
    private static final int LONGEST_GAP = 5 * AudioFrame.RATE;

    private final Recognizer recognizer;
    private final VoiceDetector voice;
    private final TranscriberSettings settings;
    private final VoiceSettings voiceSettings;
    private final HallucinationGuard hallucinations = new HallucinationGuard();
    private final Pace pace;

    private final Deque<AudioFrame> preRoll = new ArrayDeque<>();
    private final SpeechWindow window = new SpeechWindow();
    private final Settled settledReading = new Settled();
    private final Settled settledTranscript = new Settled();
    private List<Word> confirmed = List.of();
    private List<Word> newest = List.of();
    private long passedUntil;
    private long readUntil;
    private long heardUntil;
    private boolean cut;
    private int passes;
    private int loops;

    public Transcriber(
            Recognizer recognizer, SpeechProbability network, VoiceSettings voice, TranscriberSettings settings) {
        this.recognizer = recognizer;
        this.voice = new VoiceDetector(network, voice);
        this.voiceSettings = voice;
        this.settings = settings;
        this.pace = new Pace(settings);
    }

    /// Takes in the next frame, and makes a pass where one is due. A frame that does not follow on the one before ends
    /// the utterance; after more than five seconds nothing more is told of it.
    ///
    /// @param waiting frames that are there already behind this one: no pass is made before they are heard
    /// @return the new hypothesis after a pass
    public Optional<Hypothesis> accept(AudioFrame frame, int waiting) throws InterruptedException {
        Optional<Hypothesis> beforeGap = Optional.empty();
        if (!window.isEmpty() && frame.position() - window.end() > LONGEST_GAP) {
            settleAll(newest);
        }
        if (cut) {
            cutWindow();
        }
        if (!window.isEmpty() && frame.position() != window.end()) {
            beforeGap = Optional.of(endUtterance());
        }
        heardUntil = frame.end();
        boolean speaking = voice.accept(frame);
        if (window.isEmpty()) {
            remember(frame);
            if (!speaking) {
                return beforeGap;
            }
            beginUtterance();
        } else {
            window.add(frame, voice.probability());
            if (!speaking) {
                return Optional.of(endUtterance());
            }
        }
        boolean due = window.length() >= Pace.samples(settings.leastWindow())
                && window.end() - passedUntil >= pace.step()
                && (waiting == 0 || window.length() > 2 * pace.longestWindow());
        return due ? Optional.of(pass()) : beforeGap;
    }

    /// The stream has ended: settles what is left.
    ///
    /// @return the last hypothesis, if somebody was still speaking
    public Optional<Hypothesis> finish() throws InterruptedException {
        return window.isEmpty() ? Optional.empty() : Optional.of(endUtterance());
    }

    /// How many windows the recogniser has read.
    public int passes() {
        return passes;
    }

    /// How many of them ran into a loop.
    public int loops() {
        return loops;
    }

    /// How long the recogniser has worked on this stream.
    public Duration worked() {
        return pace.worked();
    }

    /// New sound that is waited for between two passes now; longer than the setting where the machine is slow.
    public Duration step() {
        return AudioFrame.time(pace.step());
    }

    private void remember(AudioFrame frame) {
        if (!preRoll.isEmpty() && preRoll.getLast().end() != frame.position()) {
            preRoll.clear();
        }
        preRoll.addLast(frame);
        if (preRoll.size() * AudioFrame.SAMPLES > Pace.samples(voiceSettings.preRoll())) {
            preRoll.removeFirst();
        }
    }

    private void beginUtterance() {
        while (preRoll.size() > 1) {
            window.add(preRoll.removeFirst(), 0);
        }
        window.add(preRoll.removeFirst(), voice.probability());
        passedUntil = window.start();
        readUntil = window.start();
        settledReading.open();
        settledTranscript.open();
    }

    private Hypothesis pass() throws InterruptedException {
        List<Word> words = read(0, window.length());
        passedUntil = window.end();
        cut = window.length() + pace.step() > pace.longestWindow();
        if (words.isEmpty()) {
            // A pass that says nothing of what passes before it heard has failed; the next may not.
            return hypothesis(false);
        }
        int firm = firm(words);
        if (firm > 0) {
            List<Word> grown = new ArrayList<>(confirmed);
            words.subList(Spelled.prefix(confirmed, words), firm).forEach(word -> grown.add(stable(word)));
            confirmed = List.copyOf(grown);
        }
        newest = words;
        readUntil = window.end();
        return hypothesis(false);
    }

    /// How many of the first words are confirmed by this pass: the pass before says the same, and they do not stand
    /// at the window's edge. Zero where that is no more than is confirmed already.
    private int firm(List<Word> words) {
        Duration edge = AudioFrame.time(window.end()).minus(settings.edge());
        int firm = Spelled.agreement(newest, words);
        while (firm > 0 && words.get(firm - 1).end().compareTo(edge) > 0) {
            firm--;
        }
        return firm > Spelled.prefix(confirmed, words) ? firm : 0;
    }

    /// Settles the part of the window before its quietest place and keeps the rest.
    private void cutWindow() throws InterruptedException {
        cut = false;
        int length = window.length();
        int keep = Pace.samples(settings.keep());
        int at = window.quietest(Math.max(length / 3, length - 3 * keep), length - keep);
        List<Word> said = saidBefore(at);
        List<Word> shown = new ArrayList<>(confirmed);
        shown.addAll(behind(confirmed, newest));
        int until = Spelled.prefix(said, shown);
        List<Word> before = confirmed.subList(0, Math.min(until, confirmed.size()));
        settle(before, said);
        confirmed = List.copyOf(confirmed.subList(before.size(), confirmed.size()));
        newest = List.copyOf(shown.subList(until, shown.size()));
        window.dropBefore(at);
    }

    /// Where the pass over that part alone says nothing, the newest pass over all of it stands.
    private List<Word> saidBefore(int at) throws InterruptedException {
        List<Word> said = read(0, at);
        Duration end = AudioFrame.time(window.start() + at);
        return said.isEmpty()
                ? newest.stream().filter(word -> word.end().compareTo(end) <= 0).toList()
                : said;
    }

    /// Settles all of the window; it is read once more unless the last pass has heard all of the voice and an eighth of
    /// a second behind it, for the last consonant.
    private Hypothesis endUtterance() throws InterruptedException {
        boolean covered = readUntil >= voice.lastVoiced() + AudioFrame.RATE / 8;
        List<Word> last = covered ? newest : read(0, window.length());
        settleAll(last.isEmpty() ? newest : last);
        return hypothesis(true);
    }

    /// The window is over, and these are its words.
    private void settleAll(List<Word> words) {
        settle(confirmed, words);
        confirmed = List.of();
        newest = List.of();
        window.clear();
        cut = false;
    }

    private List<Word> read(int from, int to) throws InterruptedException {
        Recognition recognition = recognizer.recognize(window.samples(from, to));
        passes++;
        pace.passed(to - from, recognition.took());
        int[] voiced = window.voicedRange(voiceSettings.offset());
        int[] within = {Math.clamp(voiced[0], from, to), Math.clamp(voiced[1], from, to)};
        LoopGuard.Unlooped unlooped = LoopGuard.unloop(WordTimes.pieces(recognition));
        loops += unlooped.looped() ? 1 : 0;
        List<Word> words = WordTimes.words(unlooped.pieces(), recognition, window.start(), within);
        return hallucinations.believed(words, AudioFrame.time(window.voiced(to, voiceSettings.offset())));
    }

    /// The words of a pass behind those that are confirmed.
    private static List<Word> behind(List<Word> confirmed, List<Word> words) {
        return words.subList(Spelled.prefix(confirmed, words), words.size());
    }

    private void settle(List<Word> before, List<Word> said) {
        List<Word> shown = new ArrayList<>(before);
        shown.addAll(behind(before, said));
        settledTranscript.add(shown);
        settledReading.add(said);
    }

    private Hypothesis hypothesis(boolean silent) {
        List<Word> shown = new ArrayList<>(confirmed);
        shown.addAll(behind(confirmed, newest));
        boolean midWord = !silent && voice.probability() >= voiceSettings.onset();
        if (midWord && shown.size() > confirmed.size()) {
            shown.removeLast();
        }
        Duration now = AudioFrame.time(heardUntil);
        Duration oldest = now.minus(settings.memory());
        return new Hypothesis(now, settledReading.with(newest, oldest), settledTranscript.with(shown, oldest), silent);
    }

    private static Word stable(Word word) {
        return new Word(word.text(), word.start(), word.end(), true, word.opens());
    }
}
