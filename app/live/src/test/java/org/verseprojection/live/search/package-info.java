@NullMarked
package org.verseprojection.live.search;

import org.jspecify.annotations.NullMarked;
