/// Pages: texts cut and fitted, and the node that draws them.
@NullMarked
package org.verseprojection.desktop.slide;

import org.jspecify.annotations.NullMarked;
