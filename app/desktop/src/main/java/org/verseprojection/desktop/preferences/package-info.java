/// What the user chose, and the file it is kept in.
@NullMarked
package org.verseprojection.desktop.preferences;

import org.jspecify.annotations.NullMarked;
