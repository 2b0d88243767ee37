/// What the screens need of the memory, the cloud and the learning; those who wire the program hand it in.
@NullMarked
package org.verseprojection.desktop.memory;

import org.jspecify.annotations.NullMarked;
