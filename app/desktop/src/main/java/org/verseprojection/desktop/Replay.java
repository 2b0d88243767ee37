package org.verseprojection.desktop;

import java.util.Locale;
import java.util.function.Consumer;
import org.verseprojection.desktop.booth.SoundInput;
import org.verseprojection.desktop.preferences.Preferences;
import org.verseprojection.speech.audio.AudioEvent;
import org.verseprojection.speech.audio.AudioException;
import org.verseprojection.speech.audio.AudioSource;
import org.verseprojection.speech.audio.Headphones;
import org.verseprojection.speech.audio.InputChoice;
import org.verseprojection.speech.audio.Microphone;
import org.verseprojection.speech.audio.MicrophoneSource;
import org.verseprojection.speech.audio.Microphones;
import org.verseprojection.speech.audio.RecentSound;
import org.verseprojection.speech.audio.RememberingSource;

/// The sound that comes in, of which the last seconds can be heard again. They are kept in memory alone.
final class Replay implements AutoCloseable {
    private final Microphones microphones = new Microphones();
    private final RecentSound recent = new RecentSound();
    private final Headphones headphones;
    private final Locale locale;

    /// @param failed is told, from any thread, when the headphones do not play
    Replay(Locale locale, Consumer<String> failed) {
        this.locale = locale;
        this.headphones =
                new Headphones(failure -> failed.accept(failure.wording().in(locale)));
    }

    Microphones microphones() {
        return microphones;
    }

    Headphones headphones() {
        return headphones;
    }

    /// The chosen microphone. Another one is not taken in its place: it may stand in another room.
    SoundInput microphone(Preferences chosen) {
        return events -> remembered(open(chosen, events));
    }

    private AudioSource remembered(AudioSource source) {
        recent.clear();
        return new RememberingSource(source, recent);
    }

    private AudioSource open(Preferences chosen, Consumer<AudioEvent> events) {
        Microphone found =
                chosen.microphone().isEmpty() ? microphones.standard() : microphones.find(chosen.microphone());
        InputChoice input = chosen.input() == 0 ? new InputChoice.Automatic() : new InputChoice.Input(chosen.input());
        return new MicrophoneSource(microphones, found, input, events);
    }

    /// Plays the last seconds.
    ///
    /// @param device the headphones' name
    /// @return what is wrong; empty where nothing is
    String play(String device) {
        try {
            headphones.play(recent, device);
            return "";
        } catch (AudioException refused) {
            return refused.wording().in(locale);
        }
    }

    @Override
    public void close() {
        headphones.close();
        recent.clear();
    }
}
