@NullMarked
package org.verseprojection.live;

import org.jspecify.annotations.NullMarked;
