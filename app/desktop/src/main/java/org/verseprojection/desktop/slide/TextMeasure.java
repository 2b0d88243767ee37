package org.verseprojection.desktop.slide;

/// How large text is. Any thread.
@FunctionalInterface
interface TextMeasure {
    /// The measures of a font.
    ///
    /// @param font as a theme names it
    Face face(String font, boolean bold);

    /// One font. All figures are for a size of 1 and grow with it.
    interface Face {
        /// How wide the text is, without blanks around it.
        double width(String text);

        /// How wide a blank is.
        double blank();

        /// How far letters reach above the baseline at most.
        double ascent();

        /// How far letters reach below the baseline at most.
        double descent();
    }
}
