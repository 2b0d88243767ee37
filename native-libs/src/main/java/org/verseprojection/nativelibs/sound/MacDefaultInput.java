package org.verseprojection.nativelibs.sound;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// Asks macOS's Core Audio. Written from Apple's reference of `AudioObjectGetPropertyData`; not yet tried on macOS.
record MacDefaultInput(Audio audio, Foundation foundation) implements DefaultInput {
    /// The framework CoreAudio.
    interface Audio extends Library {
        int AudioObjectGetPropertyData(
                int object,
                Pointer address,
                int qualifiers,
                @Nullable Pointer qualifier,
                IntByReference size,
                Pointer to);
    }

    /// The framework CoreFoundation.
    interface Foundation extends Library {
        byte CFStringGetCString(Pointer text, Pointer to, long size, int encoding);

        void CFRelease(Pointer reference);
    }

    private static final int SYSTEM = 1;
    private static final int DEFAULT_INPUT = code("dIn ");
    private static final int NAME = code("lnam");
    private static final int GLOBAL = code("glob");
    private static final int UTF_8 = 0x08000100;
    private static final int LONGEST = 1024;

    static DefaultInput open() {
        return new MacDefaultInput(Jna.load("CoreAudio", Audio.class), Jna.load("CoreFoundation", Foundation.class));
    }

    @Override
    public Optional<String> name() {
        IntByReference device = new IntByReference();
        if (!asked(SYSTEM, DEFAULT_INPUT, Integer.BYTES, device.getPointer()) || device.getValue() == 0) {
            return Optional.empty();
        }
        PointerByReference text = new PointerByReference();
        if (!asked(device.getValue(), NAME, Long.BYTES, text.getPointer()) || text.getValue() == null) {
            return Optional.empty();
        }
        try (Memory characters = new Memory(LONGEST)) {
            return foundation.CFStringGetCString(text.getValue(), characters, LONGEST, UTF_8) == 0
                    ? Optional.empty()
                    : Optional.of(characters.getString(0, StandardCharsets.UTF_8.name()));
        } finally {
            foundation.CFRelease(text.getValue());
        }
    }

    private boolean asked(int object, int property, int bytes, Pointer to) {
        try (Memory address = new Memory(3L * Integer.BYTES)) {
            address.setInt(0, property);
            address.setInt(4, GLOBAL);
            address.setInt(8, 0); // the main element
            return audio.AudioObjectGetPropertyData(object, address, 0, null, new IntByReference(bytes), to) == 0;
        }
    }

    /// Four letters as Apple's headers write them.
    private static int code(String letters) {
        int code = 0;
        for (int i = 0; i < letters.length(); i++) {
            code = code << 8 | letters.charAt(i);
        }
        return code;
    }
}
