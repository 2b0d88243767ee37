/// Keeping the computer and its monitors awake.
@NullMarked
package org.verseprojection.nativelibs.sleep;

import org.jspecify.annotations.NullMarked;
