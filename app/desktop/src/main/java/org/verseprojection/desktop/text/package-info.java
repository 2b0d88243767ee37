/// What people read, in their language.
@NullMarked
package org.verseprojection.desktop.text;

import org.jspecify.annotations.NullMarked;
