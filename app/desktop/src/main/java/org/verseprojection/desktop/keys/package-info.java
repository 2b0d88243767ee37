/// Keys and what they do.
@NullMarked
package org.verseprojection.desktop.keys;

import org.jspecify.annotations.NullMarked;
