@NullMarked
package org.verseprojection.desktop.sheet;

import org.jspecify.annotations.NullMarked;
