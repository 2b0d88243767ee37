/// Joins the booth to the memory: what is decided is kept, services begin and end, settings are mirrored.
@NullMarked
package org.verseprojection.desktop.remember;

import org.jspecify.annotations.NullMarked;
