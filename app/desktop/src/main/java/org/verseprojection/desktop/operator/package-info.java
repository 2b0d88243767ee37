/// The operator's screen.
@NullMarked
package org.verseprojection.desktop.operator;

import org.jspecify.annotations.NullMarked;
