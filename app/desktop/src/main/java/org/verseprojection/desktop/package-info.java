/// The operator's screen and the projector.
@NullMarked
package org.verseprojection.desktop;

import org.jspecify.annotations.NullMarked;
