package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.verseprojection.live.cloud.CloudStatus;
import org.verseprojection.live.cloud.Conflict;

/// The account, in the settings.
final class CloudSectionTest {
    @Test
    void theCloudIsOffUntilSomebodySignsIn() {
        Booth.at(Section.CLOUD, booth -> {
            assertTrue(booth.said("cloud").contains("Not signed in: nothing leaves this laptop."));
            assertTrue(booth.named("cloud-in", Button.class).isDisabled());
            booth.in("cloud-server", TextField.class).setText("verse.example.org");
            booth.in("cloud-email", TextField.class).setText("booth@example.org");
            booth.named("cloud-secret", TextField.class).setText("secret");
            booth.press("cloud-in");
            assertEquals(List.of("signIn verse.example.org booth@example.org secret"), booth.model.cloud.calls);
            assertEquals("", booth.named("cloud-secret", TextField.class).getText(), "it is kept nowhere");
            assertFalse(booth.row("cloud-password").isVisible());
            assertTrue(booth.said("cloud").contains("Signed in as booth@example.org. All has been sent."));
            booth.press("cloud-now");
            booth.press("cloud-out");
            assertTrue(booth.row("cloud-password").isVisible());
        });
    }

    @Test
    void whoeverSignedOutNeedNotTypeTheServerAgain() {
        Booth.at(Section.CLOUD, booth -> {
            TextField server = booth.in("cloud-server", TextField.class);
            assertEquals("", server.getText());
            booth.model.cloud.lastServer = "https://verse.example.org";
            booth.model.cloud.status.set(status(CloudStatus.Phase.DONE));
            booth.model.cloud.status.set(status(CloudStatus.Phase.SIGNED_OUT));
            assertEquals("https://verse.example.org", server.getText());
            server.setText("other.example.org");
            booth.model.cloud.status.set(status(CloudStatus.Phase.ASKS));
            assertEquals("other.example.org", server.getText(), "what somebody types stays");
        });
    }

    @Test
    void conflictsAreShownFieldByField() {
        Booth.at(Section.CLOUD, booth -> {
            assertFalse(booth.row("cloud-conflicts").isVisible(), "nobody is signed in");
            booth.model.cloud.status.set(status(CloudStatus.Phase.DONE));
            assertTrue(booth.said("cloud-conflicts").endsWith("Nothing."));
            Instant at = Instant.parse("2026-11-22T10:00:00Z");
            booth.model.cloud.conflicts.addAll(List.of(
                    new Conflict("bible_version", "\"KJV\"", "\"WEB\"", false, at),
                    new Conflict("font_size", "30", "40", true, at),
                    new Conflict("confidence_threshold", "0.7", "0.85", true, at),
                    new Conflict("bg_color", "\"#000000\"", "\"#101010\"", false, at)));
            booth.model.cloud.status.set(status(CloudStatus.Phase.WORKING));
            String said = booth.said("cloud-conflicts");
            for (String line : List.of(
                    "Translation: here KJV, there WEB. The other device’s holds, WEB, chosen on Nov 22, 2026",
                    "Smallest size of the text: here 30 pt, there 40 pt. This laptop’s holds, 30 pt, chosen on",
                    "How sure it must be: here 70 %, there 85 %. This laptop’s holds, 70 %, chosen on",
                    "Background: here #000000, there #101010. The other device’s holds, #101010, chosen on")) {
                assertTrue(said.contains(line), said);
            }
        });
    }

    private static CloudStatus status(CloudStatus.Phase phase) {
        return new CloudStatus(phase, Optional.of("booth@example.org"), 0, Optional.empty(), "");
    }
}
