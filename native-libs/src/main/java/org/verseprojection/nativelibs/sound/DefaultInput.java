package org.verseprojection.nativelibs.sound;

import com.sun.jna.Platform;
import java.util.Optional;

/// Which microphone the system takes where none was chosen: Java has it under a name such as "default", which tells a
/// person nothing.
public sealed interface DefaultInput
        permits DefaultInput.Unknown, PulseDefaultInput, WindowsDefaultInput, MacDefaultInput {
    /// The name that the system shows to people; empty where it does not tell, or has none. Takes a second at most.
    /// Never fails.
    Optional<String> name();

    /// That of this system.
    static DefaultInput system() {
        try {
            if (Platform.isWindows()) {
                return WindowsDefaultInput.open();
            }
            if (Platform.isMac()) {
                return MacDefaultInput.open();
            }
            return Platform.isLinux() ? PulseDefaultInput.open() : new Unknown();
        } catch (UnsatisfiedLinkError missing) {
            return new Unknown();
        }
    }

    /// Where there is nobody to ask.
    record Unknown() implements DefaultInput {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }
    }
}
