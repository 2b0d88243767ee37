package org.verseprojection.nativelibs.keychain;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A program that uses a keychain as it is told by lines on its input, in a process and an environment of its own.
final class KeychainProgram {
    /// GLib's main loop, as a window's toolkit turns it.
    interface MainLoop extends Library {
        int g_main_context_iteration(@Nullable Pointer context, int mayWait);
    }

    /// Opens it, and answers each line with one.
    ///
    /// @param arguments the folder; how many seconds a desktop's keychain has for an answer, as a rule three
    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path folder = Path.of(arguments[0]);
        Keychain keychain = arguments.length == 1
                ? Keychain.open(folder)
                : ChosenKeychain.open(folder, SystemKeychain.chosen(Duration.ofSeconds(Long.parseLong(arguments[1]))));
        System.out.println("open " + keychain.protectedBySystem() + " " + keychain.warning());
        String line = in.readLine();
        while (line != null) {
            System.out.println(answer(keychain, line.split(" ")));
            line = in.readLine();
        }
    }

    private static String answer(Keychain keychain, String... words) {
        try {
            return switch (words[0]) {
                case "get" ->
                    keychain.get(words[1]).map(HexFormat.of()::formatHex).orElse("none");
                case "put" -> {
                    keychain.put(words[1], HexFormat.of().parseHex(words[2]));
                    yield "put";
                }
                case "remove" -> {
                    keychain.remove(words[1]);
                    yield "removed";
                }
                case "many" -> {
                    for (int i = 0; i < Integer.parseInt(words[2]); i++) {
                        keychain.put(words[1] + "-" + i % 4, new byte[] {(byte) i});
                        if (keychain.get(words[1] + "-" + i % 4).isEmpty()) {
                            yield "lost";
                        }
                    }
                    yield "put";
                }
                case "turn" -> {
                    MainLoop loop = Native.load("libglib-2.0.so.0", MainLoop.class);
                    for (int i = 0; i < 20; i++) {
                        loop.g_main_context_iteration(null, 0);
                        Thread.sleep(5);
                    }
                    yield "turned";
                }
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        } catch (KeychainException failed) {
            return "failed: " + Objects.requireNonNull(failed.getMessage());
        }
    }

    private KeychainProgram() {}
}
