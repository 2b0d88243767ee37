/// What is previewed, what is on air, and what was shown.
@NullMarked
package org.verseprojection.live.show;

import org.jspecify.annotations.NullMarked;
