/// Bindings to the operating system.
@NullMarked
package org.verseprojection.nativelibs;

import org.jspecify.annotations.NullMarked;
