package org.verseprojection.cli.doctor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever becomes of a check, there is a finding.
@Timeout(60)
class CheckupTest {
    private interface Look {
        Finding look() throws Exception;
    }

    private record Made(Look body, Duration limit) implements Check {
        @Override
        public String name() {
            return "java";
        }

        @Override
        public Finding look() throws Exception {
            return body.look();
        }
    }

    @Test
    void oneThatHangsIsStoppedAndPutsThingsBack() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch putBack = new CountDownLatch(1);
        Check hangs = new Made(
                () -> {
                    try {
                        never.await();
                    } finally {
                        putBack.countDown();
                    }
                    return new Diagnosis().finding();
                },
                Duration.ofSeconds(2));

        Finding.Trouble found = assertInstanceOf(Finding.Trouble.class, Checkup.of(hangs));

        assertTrue(
                found.notes().found().contains("no answer within 2.0 s"),
                found.notes().found());
        putBack.await();
    }

    @Test
    void oneThatIsNotWelcomeAnyMoreIsGivenUp() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch putBack = new CountDownLatch(1);
        Check endless = new Made(
                () -> {
                    began.countDown();
                    try {
                        never.await();
                    } finally {
                        putBack.countDown();
                    }
                    return new Diagnosis().finding();
                },
                Duration.ofHours(1));

        assertEquals(Optional.empty(), Checkup.of(endless, () -> began.getCount() > 0));
        putBack.await();
    }

    @Test
    void oneThatFailsSaysWhy() throws Exception {
        Finding missing = Checkup.of(failing(new NoSuchFileException("/models/x")));
        assertInstanceOf(Finding.Trouble.class, missing);
        assertEquals(
                "It could not be found out: there is no /models/x",
                missing.notes().found());
        Finding native_ = Checkup.of(failing(new IllegalStateException("line one\n  line two")));
        assertEquals(
                "It could not be found out: line one line two", native_.notes().found());
        Finding silent = Checkup.of(failing(new IllegalStateException()));
        assertEquals(
                "It could not be found out: IllegalStateException",
                silent.notes().found());
    }

    @Test
    void aMissingLibraryIsAFindingToo() throws Exception {
        Check check = new Made(
                () -> {
                    throw new UnsatisfiedLinkError("no whisper in java.library.path");
                },
                Duration.ofMinutes(1));
        assertInstanceOf(Finding.Trouble.class, Checkup.of(check));
    }

    private static Check failing(Exception failure) {
        return new Made(
                () -> {
                    throw failure;
                },
                Duration.ofMinutes(1));
    }
}
