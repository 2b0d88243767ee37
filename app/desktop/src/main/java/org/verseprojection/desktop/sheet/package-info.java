/// What is set on paper: tables of words as PDF.
@NullMarked
package org.verseprojection.desktop.sheet;

import org.jspecify.annotations.NullMarked;
