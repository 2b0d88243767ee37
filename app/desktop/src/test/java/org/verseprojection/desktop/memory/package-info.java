@NullMarked
package org.verseprojection.desktop.memory;

import org.jspecify.annotations.NullMarked;
