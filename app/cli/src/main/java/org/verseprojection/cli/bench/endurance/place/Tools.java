package org.verseprojection.cli.bench.endurance.place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What an endurance run needs of the system.
public final class Tools {
    /// Debian's packages that hold all of it.
    public static final String PACKAGES = "apt-get install pulseaudio pulseaudio-utils libasound2-plugins"
            + " xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils xdotool util-linux";

    private static final List<String> SOUND = List.of("setsid", "kill", "pulseaudio", "pactl", "pacat");
    private static final List<String> WINDOWS = List.of("Xorg", "xrandr", "xdotool");

    private Tools() {}

    /// What is not there, of what the system must have; empty where all is.
    ///
    /// @param windows whether the windows are tried, too
    public static List<String> missing(boolean windows) {
        List<String> missing = new ArrayList<>();
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            missing.add("Linux");
        }
        SOUND.stream().filter(Tools::absent).forEach(missing::add);
        if (Stream.of("x86_64-linux-gnu/", "aarch64-linux-gnu/", "", "../lib64/")
                .map(place -> Path.of("/usr/lib/" + place + "alsa-lib/libasound_module_pcm_pulse.so"))
                .noneMatch(Files::exists)) {
            missing.add("ALSA's plug-in for PulseAudio");
        }
        if (!Files.isExecutable(Path.of(System.getProperty("java.home"), "bin", "jcmd"))) {
            missing.add("jcmd of a JDK");
        }
        if (windows) {
            WINDOWS.stream().filter(Tools::absent).forEach(missing::add);
            if (Stream.of("/usr/lib/xorg/modules/drivers/dummy_drv.so", "/usr/lib64/xorg/modules/drivers/dummy_drv.so")
                    .noneMatch(file -> Files.exists(Path.of(file)))) {
                missing.add("Xorg's dummy driver");
            }
        }
        return missing;
    }

    private static boolean absent(String tool) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .noneMatch(part -> Files.isExecutable(Path.of(part, tool)));
    }
}
