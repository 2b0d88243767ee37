package org.verseprojection.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.verseprojection.desktop.keys.Action;
import org.verseprojection.desktop.keys.KeyMap;
import org.verseprojection.desktop.keys.KeyProblem;
import org.verseprojection.desktop.settings.Bindings.Answer;

final class BindingsTest {
    private static final Bindings STANDARD = bindings(Map.of());

    private static Bindings bindings(Map<Action, String> own) {
        return new Bindings(own, action -> switch (action) {
            case BLACK -> List.of("F5");
            case NEXT -> List.of("Right", "Page Down");
            default -> List.of();
        });
    }

    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            mode = Mode.INCLUDE,
            names = {"A", "Z", "DIGIT5", "NUMPAD5", "SLASH", "SPACE", "TAB", "ESCAPE", "BACK_SPACE", "COMMA"})
    void whatTypesOrMovesTheFocusCannotBeBound(KeyCode code) {
        assertInstanceOf(Answer.Fixed.class, STANDARD.bind(Action.LOGO, pressed(code, false, false)));
        assertInstanceOf(Answer.Fixed.class, STANDARD.bind(Action.LOGO, pressed(code, true, false)));
    }

    @ParameterizedTest
    @CsvSource({"GROW, 60", "LOGO, 24"})
    void everyKeyThatCanBeBoundDoesItsAction(Action action, int least) {
        List<KeyCode> lost = new ArrayList<>();
        int bound = 0;
        for (KeyCode code : KeyCode.values()) {
            KeyEvent event = pressed(code, true, true);
            if (!code.isModifierKey() && STANDARD.bind(action, event) instanceof Answer.Bound(var own)) {
                bound++;
                if (!KeyMap.read(own).map().action(event).equals(Optional.of(action))) {
                    lost.add(code);
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(bound >= least, "bound " + bound);
    }

    @Test
    void whatCoversTheProjectorIsBoundToFunctionKeysAlone() {
        KeyEvent pageDown = pressed(KeyCode.PAGE_DOWN, false, true);
        assertInstanceOf(Answer.Bound.class, STANDARD.bind(Action.GROW, pageDown));
        KeyProblem why = assertInstanceOf(Answer.Refused.class, STANDARD.bind(Action.LOGO, pageDown))
                .why();
        assertEquals(KeyProblem.Kind.FUNCTION_ONLY, why.kind());
        assertInstanceOf(Answer.Bound.class, STANDARD.bind(Action.LOGO, pressed(KeyCode.F12, false, true)));
    }

    @Test
    void everyKeyOfAnActionIsTaken() {
        assertEquals(
                new Answer.Taken(Action.NEXT), STANDARD.bind(Action.LOGO, pressed(KeyCode.PAGE_DOWN, false, false)));
        assertInstanceOf(Answer.Bound.class, STANDARD.bind(Action.GROW, pressed(KeyCode.PAGE_DOWN, false, true)));
        assertInstanceOf(Answer.Bound.class, STANDARD.bind(Action.NEXT, pressed(KeyCode.RIGHT, false, false)));
    }

    @Test
    void standardKeyComesBackUnlessItWasGivenAway() {
        assertEquals(
                new Answer.Bound(Map.of()), bindings(Map.of(Action.BLACK, "F9")).reset(Action.BLACK));
        Bindings given = bindings(Map.of(Action.BLACK, "F9", Action.LOGO, "F5"));
        assertEquals(new Answer.Taken(Action.LOGO), given.reset(Action.BLACK));
        assertEquals(List.of("F5"), given.of(Action.LOGO));
    }
}
