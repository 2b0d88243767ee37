@NullMarked
package org.verseprojection.live.show;

import org.jspecify.annotations.NullMarked;
