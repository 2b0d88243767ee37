/// What the preacher sees.
@NullMarked
package org.verseprojection.desktop.stage;

import org.jspecify.annotations.NullMarked;
