/// The windows that the congregation and the preacher see.
@NullMarked
package org.verseprojection.desktop.projector;

import org.jspecify.annotations.NullMarked;
