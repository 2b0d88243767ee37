/// Which monitor is on which socket, and what it says about itself.
@NullMarked
package org.verseprojection.nativelibs.monitors;

import org.jspecify.annotations.NullMarked;
