package org.verseprojection.desktop.operator;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// Which digit a typed character means. French keyboards need Shift for digits: there the top row means them without
/// it, too. Such a keyboard is known by the first key that only it sends.
final class TypedDigits {
    /// The unshifted top row of French keyboards, in the order of the digits from 0.
    private static final String FRENCH_ROW = "à&é\"'(-è_ç";
    /// Codes that only such keyboards send without Shift.
    private static final Set<KeyCode> FRENCH_ONLY =
            EnumSet.of(KeyCode.AMPERSAND, KeyCode.QUOTEDBL, KeyCode.LEFT_PARENTHESIS, KeyCode.UNDERSCORE);

    private boolean french;

    /// @param french whether the keyboard is likely to need Shift for digits
    TypedDigits(boolean french) {
        this.french = french;
    }

    /// The digit; -1 for none.
    ///
    /// @param typed the character
    /// @param code of the key that typed it
    /// @param shift whether Shift was down
    int digit(int typed, KeyCode code, boolean shift) {
        int digit = Character.digit(typed, 10);
        if (digit >= 0 && Character.isDigit(typed)) {
            french |= shift;
            return digit;
        }
        if (shift) {
            return -1;
        }
        french |= FRENCH_ONLY.contains(code);
        return french ? FRENCH_ROW.indexOf(typed) : -1;
    }
}
