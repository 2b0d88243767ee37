/// The picks as an operator sees them: each keeps its place.
@NullMarked
package org.verseprojection.live.picks;

import org.jspecify.annotations.NullMarked;
