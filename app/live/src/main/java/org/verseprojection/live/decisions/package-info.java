/// What the operator decides, told to whoever records it or learns from it.
@NullMarked
package org.verseprojection.live.decisions;

import org.jspecify.annotations.NullMarked;
