/// JavaFX without a display, for tests.
@NullMarked
package org.verseprojection.desktop.fx;

import org.jspecify.annotations.NullMarked;
