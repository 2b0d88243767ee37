@NullMarked
package org.verseprojection.live.picks;

import org.jspecify.annotations.NullMarked;
