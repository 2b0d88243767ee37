package org.verseprojection.nativelibs.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86-64",
        "Linux, aarch64, linux-aarch64",
        "Windows 11, amd64, windows-x86-64",
        "Mac OS X, aarch64, macos-aarch64",
        "Mac OS X, x86_64, ",
        "Windows 11, aarch64, ",
        "Linux, riscv64, ",
        "FreeBSD, amd64, ",
        ", , "
    })
    void javasNamesAreKnown(String system, String processor, String id) {
        Optional<Platform> platform = Platform.of(system == null ? "" : system, processor == null ? "" : processor);
        assertEquals(Optional.ofNullable(id), platform.map(Platform::id));
        assertEquals(platform, platform.flatMap(known -> Platform.named(known.id())));
    }
}
