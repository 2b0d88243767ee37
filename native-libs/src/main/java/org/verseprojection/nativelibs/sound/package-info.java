/// What the operating system says of its sound devices, where Java's sound does not.
@NullMarked
package org.verseprojection.nativelibs.sound;

import org.jspecify.annotations.NullMarked;
