/// How slides look.
@NullMarked
package org.verseprojection.desktop.theme;

import org.jspecify.annotations.NullMarked;
