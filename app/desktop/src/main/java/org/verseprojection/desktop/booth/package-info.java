/// The view model: all that the operator sees and does, as properties and methods.
@NullMarked
package org.verseprojection.desktop.booth;

import org.jspecify.annotations.NullMarked;
