/// The X server's libraries, which monitors, sleep and keys are asked of on Linux.
@NullMarked
package org.verseprojection.nativelibs.x11;

import org.jspecify.annotations.NullMarked;
