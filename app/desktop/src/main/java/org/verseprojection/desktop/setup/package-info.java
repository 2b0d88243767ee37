/// The first start.
@NullMarked
package org.verseprojection.desktop.setup;

import org.jspecify.annotations.NullMarked;
