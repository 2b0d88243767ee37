@NullMarked
package org.verseprojection.desktop.remember;

import org.jspecify.annotations.NullMarked;
