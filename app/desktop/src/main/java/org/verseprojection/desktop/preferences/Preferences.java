package org.verseprojection.desktop.preferences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.screens.MonitorIdentity;
import org.verseprojection.domain.Translation;
import org.verseprojection.live.automation.Mode;

/// Everything that the user can choose. Immutable; `with…` makes changed copies.
///
/// @param translation shown first
/// @param second shown with it
/// @param sideBySide how the two stand
/// @param divineName whether "Yahweh" is shown as "the LORD"
/// @param theme the applied theme's name
/// @param mode the program's own doing
/// @param countdownSeconds before automation acts, 1 to 10
/// @param suspensionSeconds how long a hand stops automation, 5 to 300
/// @param leastConfidence the least chance at which automation shows something by itself, 0.7 to 0.9
/// @param microphone its name; empty for the system's first
/// @param input channel of it, from 1; 0 for automatic
/// @param headphones device for the replay; empty for none
/// @param projector the chosen monitor
/// @param stage the preacher's monitor
/// @param logo absolute path of a picture; empty for the program's mark
/// @param light whether the operator's screen is light
/// @param textScale of the operator's screen, 0.8 to 1.6
/// @param language `en`, `de` or empty for the system's
/// @param keys bindings that differ from the standard ones, as JavaFX key combinations (`Ctrl+Z`, `F5`)
/// @param globalKeys whether some keys work while another program has the keyboard
/// @param web outputs for OBS and the like
/// @param retentionDays how long is kept what was decided and shown, 0 to 3650; 0 for always
/// @param learning whether picks are learned from
/// @param setUp whether the first start was gone through or skipped
public record Preferences(
        Translation translation,
        Optional<Translation> second,
        boolean sideBySide,
        boolean divineName,
        String theme,
        Mode mode,
        int countdownSeconds,
        int suspensionSeconds,
        double leastConfidence,
        String microphone,
        int input,
        String headphones,
        Optional<MonitorIdentity> projector,
        Optional<MonitorIdentity> stage,
        String logo,
        boolean light,
        double textScale,
        String language,
        Map<Action, String> keys,
        boolean globalKeys,
        WebOutput web,
        int retentionDays,
        boolean learning,
        boolean setUp) {

    /// The program's pages for OBS and the like.
    ///
    /// @param on whether they are served
    /// @param port 0 for any
    /// @param lan whether other machines may see them; then the token is asked for
    /// @param token in the addresses
    /// @param pages 1 to 8, each of another name
    public record WebOutput(boolean on, int port, boolean lan, String token, List<OutputPage> pages) {
        /// Checked: the port is 0 to 65535, the token of letters, digits, `-` and `_`, at most 200.
        ///
        /// @throws IllegalArgumentException where they are not, or the pages are too many or two of one name
        public WebOutput {
            Limits.require(port >= 0 && port <= 65_535, "port");
            Limits.require(token.length() <= 200 && TOKEN.matcher(token).matches(), "token");
            Limits.require(OutputPage.goodTogether(pages), "pages");
            pages = List.copyOf(pages);
        }

        /// With the pages of a first start.
        public WebOutput(boolean on, int port, boolean lan, String token) {
            this(on, port, lan, token, OutputPage.standard());
        }

        public WebOutput withOn(boolean value) {
            return new WebOutput(value, port, lan, token, pages);
        }

        public WebOutput withPort(int value) {
            return new WebOutput(on, value, lan, token, pages);
        }

        public WebOutput withLan(boolean value) {
            return new WebOutput(on, port, value, token, pages);
        }

        public WebOutput withToken(String value) {
            return new WebOutput(on, port, lan, value, pages);
        }

        public WebOutput withPages(List<OutputPage> value) {
            return new WebOutput(on, port, lan, token, value);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]*");

    /// A second translation that is the first one is none.
    ///
    /// @throws IllegalArgumentException where a value is out of its limits
    public Preferences {
        Translation first = translation;
        second = second.filter(other -> other != first);
        Limits.text(theme, "theme");
        Limits.within(countdownSeconds, 1, 10, "countdownSeconds");
        Limits.within(suspensionSeconds, 5, 300, "suspensionSeconds");
        Limits.within(leastConfidence, 0.7, 0.9, "leastConfidence");
        Limits.text(microphone, "microphone");
        Limits.within(input, 0, 64, "input");
        Limits.text(headphones, "headphones");
        projector.ifPresent(monitor -> Limits.monitor(monitor, "projector"));
        stage.ifPresent(monitor -> Limits.monitor(monitor, "stage"));
        Limits.text(logo, "logo");
        Limits.within(textScale, 0.8, 1.6, "textScale");
        Limits.require(LANGUAGES.contains(language), "language");
        Limits.within(retentionDays, 0, 3650, "retentionDays");
        keys.values().forEach(key -> Limits.key(key, "keys"));
        keys = Map.copyOf(keys);
    }

    /// What [#language] may be: the system's, English, German.
    public static final List<String> LANGUAGES = List.of("", "en", "de");

    /// As on the first start.
    public static Preferences standard() {
        return new Preferences(
                Translation.KJV,
                Optional.empty(),
                false,
                false,
                "",
                Mode.MANUAL,
                3,
                30,
                0.9,
                "",
                0,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                1.0,
                "",
                Map.of(),
                false,
                new WebOutput(false, 8750, false, ""),
                90,
                true,
                false);
    }

    public Preferences withTranslation(Translation value) {
        return changed(change -> change.translation = value);
    }

    public Preferences withSecond(Optional<Translation> value) {
        return changed(change -> change.second = value);
    }

    public Preferences withSideBySide(boolean value) {
        return changed(change -> change.sideBySide = value);
    }

    public Preferences withDivineName(boolean value) {
        return changed(change -> change.divineName = value);
    }

    public Preferences withTheme(String value) {
        return changed(change -> change.theme = value);
    }

    public Preferences withMode(Mode value) {
        return changed(change -> change.mode = value);
    }

    public Preferences withCountdownSeconds(int value) {
        return changed(change -> change.countdownSeconds = value);
    }

    public Preferences withSuspensionSeconds(int value) {
        return changed(change -> change.suspensionSeconds = value);
    }

    public Preferences withLeastConfidence(double value) {
        return changed(change -> change.leastConfidence = value);
    }

    public Preferences withMicrophone(String value) {
        return changed(change -> change.microphone = value);
    }

    public Preferences withInput(int value) {
        return changed(change -> change.input = value);
    }

    public Preferences withHeadphones(String value) {
        return changed(change -> change.headphones = value);
    }

    public Preferences withProjector(Optional<MonitorIdentity> value) {
        return changed(change -> change.projector = value);
    }

    public Preferences withStage(Optional<MonitorIdentity> value) {
        return changed(change -> change.stage = value);
    }

    public Preferences withLogo(String value) {
        return changed(change -> change.logo = value);
    }

    public Preferences withLight(boolean value) {
        return changed(change -> change.light = value);
    }

    public Preferences withTextScale(double value) {
        return changed(change -> change.textScale = value);
    }

    public Preferences withLanguage(String value) {
        return changed(change -> change.language = value);
    }

    public Preferences withKeys(Map<Action, String> value) {
        return changed(change -> change.keys = value);
    }

    public Preferences withGlobalKeys(boolean value) {
        return changed(change -> change.globalKeys = value);
    }

    public Preferences withWeb(WebOutput value) {
        return changed(change -> change.web = value);
    }

    public Preferences withRetentionDays(int value) {
        return changed(change -> change.retentionDays = value);
    }

    public Preferences withLearning(boolean value) {
        return changed(change -> change.learning = value);
    }

    public Preferences withSetUp(boolean value) {
        return changed(change -> change.setUp = value);
    }

    private Preferences changed(Consumer<Change> edit) {
        Change change = new Change(this);
        edit.accept(change);
        return change.done();
    }
}
