package org.verseprojection.nativelibs.sound;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verseprojection.nativelibs.libraries.Jna;

/// Asks Windows' Core Audio, by COM. Written from Microsoft's references of `IMMDeviceEnumerator` and `IPropertyStore`;
/// not yet tried on Windows.
record WindowsDefaultInput(Ole ole) implements DefaultInput {
    /// ole32.dll.
    interface Ole extends StdCallLibrary {
        int CoInitializeEx(@Nullable Pointer reserved, int kind);

        void CoUninitialize();

        int CoCreateInstance(Pointer kind, @Nullable Pointer outer, int where, Pointer asWhat, PointerByReference made);

        int PropVariantClear(Pointer value);
    }

    private static final String ENUMERATOR = "BCDE0395-E52F-467C-8E3D-C4579291692E";
    private static final String ENUMERATOR_FACE = "A95664D2-9614-4F35-A746-DE8DB63617E6";

    /// PKEY_Device_FriendlyName.
    private static final String NAME = "A45C254E-DF1C-4EFD-8020-67D146A850E0";

    private static final int NAME_NUMBER = 14;
    private static final int ALL_PLACES = 0x17;
    private static final int CAPTURE = 1;
    private static final int CONSOLE = 0;
    private static final int READ = 0;
    private static final short WIDE_TEXT = 31;

    /// Places in the tables of functions.
    private static final int RELEASE = 2;

    private static final int GET_DEFAULT_AUDIO_ENDPOINT = 4;
    private static final int OPEN_PROPERTY_STORE = 4;
    private static final int GET_VALUE = 5;

    static DefaultInput open() {
        return new WindowsDefaultInput(Jna.load("ole32", Ole.class));
    }

    @Override
    public Optional<String> name() {
        boolean begun = ole.CoInitializeEx(null, 0) >= 0;
        try (Memory kind = guid(ENUMERATOR);
                Memory face = guid(ENUMERATOR_FACE)) {
            PointerByReference made = new PointerByReference();
            if (ole.CoCreateInstance(kind, null, ALL_PLACES, face, made) < 0) {
                return Optional.empty();
            }
            return ofEnumerator(made.getValue());
        } finally {
            if (begun) {
                ole.CoUninitialize();
            }
        }
    }

    private Optional<String> ofEnumerator(Pointer enumerator) {
        PointerByReference device = new PointerByReference();
        try {
            return call(enumerator, GET_DEFAULT_AUDIO_ENDPOINT, CAPTURE, CONSOLE, device) < 0
                    ? Optional.empty()
                    : ofDevice(device.getValue());
        } finally {
            call(enumerator, RELEASE);
        }
    }

    private Optional<String> ofDevice(Pointer device) {
        PointerByReference store = new PointerByReference();
        try {
            return call(device, OPEN_PROPERTY_STORE, READ, store) < 0 ? Optional.empty() : ofStore(store.getValue());
        } finally {
            call(device, RELEASE);
        }
    }

    private Optional<String> ofStore(Pointer store) {
        try (Memory key = new Memory(20);
                Memory value = new Memory(24)) {
            value.clear();
            try (Memory guid = guid(NAME)) {
                key.write(0, guid.getByteArray(0, 16), 0, 16);
            }
            key.setInt(16, NAME_NUMBER);
            if (call(store, GET_VALUE, key, value) < 0 || value.getShort(0) != WIDE_TEXT) {
                return Optional.empty();
            }
            String name = value.getPointer(8).getWideString(0);
            ole.PropVariantClear(value);
            return Optional.of(name);
        } finally {
            call(store, RELEASE);
        }
    }

    /// Calls a function of an object by its place in the table that the object begins with.
    private static int call(Pointer object, int place, Object... values) {
        Pointer table = object.getPointer(0);
        Pointer function = table.getPointer((long) place * Native.POINTER_SIZE);
        Object[] all = new Object[values.length + 1];
        all[0] = object;
        System.arraycopy(values, 0, all, 1, values.length);
        return Function.getFunction(function, Function.ALT_CONVENTION).invokeInt(all);
    }

    /// As COM has it in memory: three numbers with the lowest byte first, then eight bytes as they are written.
    private static Memory guid(String text) {
        String digits = text.replace("-", "");
        Memory guid = new Memory(16);
        guid.setInt(0, Integer.parseUnsignedInt(digits.substring(0, 8), 16));
        guid.setShort(4, (short) Integer.parseInt(digits.substring(8, 12), 16));
        guid.setShort(6, (short) Integer.parseInt(digits.substring(12, 16), 16));
        for (int i = 0; i < 8; i++) {
            guid.setByte(8 + i, (byte) Integer.parseInt(digits.substring(16 + 2 * i, 18 + 2 * i), 16));
        }
        return guid;
    }
}
