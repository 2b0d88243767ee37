package org.verseprojection.desktop.booth;

/// What is heard: the confirmed words, and those that may still change.
public record Transcript(String stable, String unstable) {
    public static final Transcript NOTHING = new Transcript("", "");
}
