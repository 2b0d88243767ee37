@NullMarked
package org.verseprojection.live.memory;

import org.jspecify.annotations.NullMarked;
