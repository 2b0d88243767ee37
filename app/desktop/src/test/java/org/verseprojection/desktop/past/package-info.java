@NullMarked
package org.verseprojection.desktop.past;

import org.jspecify.annotations.NullMarked;
