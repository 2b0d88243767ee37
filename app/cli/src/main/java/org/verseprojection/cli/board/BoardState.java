package org.verseprojection.cli.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verseprojection.domain.Hypothesis;
import org.verseprojection.domain.Ranking;
import org.verseprojection.speech.audio.Level;

/// All that the living table shows, at one moment.
///
/// @param source what is listened to
/// @param heard the newest sample that was heard
/// @param stable confirmed words of the newest utterance
/// @param unstable the words behind them
/// @param lag of the newest ranking; zero or less where the sound is not paced
/// @param messages what befell the sound, the newest last, at most [#MESSAGES]
public record BoardState(
        String source,
        Duration heard,
        String stable,
        String unstable,
        Ranking ranking,
        Duration lag,
        Level level,
        List<Message> messages) {
    /// How many messages are kept.
    static final int MESSAGES = 4;

    /// Something said to the operator.
    ///
    /// @param at what was heard until then
    public record Message(Duration at, String text) {}

    public BoardState {
        messages = List.copyOf(messages);
    }

    /// Before anything was heard.
    public static BoardState empty() {
        return new BoardState(
                "", Duration.ZERO, "", "", Ranking.empty(Duration.ZERO), Duration.ZERO, Level.SILENCE, List.of());
    }

    /// That source is listened to now.
    public BoardState source(String name) {
        return new BoardState(name, heard, stable, unstable, ranking, lag, level, messages);
    }

    /// A pass was made.
    public BoardState heard(Hypothesis hypothesis) {
        return new BoardState(
                source,
                hypothesis.heardUntil(),
                hypothesis.stable(),
                hypothesis.unstable(),
                ranking,
                lag,
                level,
                messages);
    }

    /// It was matched.
    ///
    /// @param emitted time since the stream began
    public BoardState ranked(Ranking newest, Duration emitted) {
        Duration late = emitted.minus(newest.heardUntil());
        return new BoardState(source, heard, stable, unstable, newest, late, level, messages);
    }

    /// It is so loud now.
    public BoardState level(Level now) {
        return new BoardState(source, heard, stable, unstable, ranking, lag, now, messages);
    }

    /// Something to say.
    public BoardState message(String text) {
        List<Message> grown = new ArrayList<>(messages);
        grown.add(new Message(heard, text));
        List<Message> newest = grown.subList(Math.max(0, grown.size() - MESSAGES), grown.size());
        return new BoardState(source, heard, stable, unstable, ranking, lag, level, newest);
    }
}
