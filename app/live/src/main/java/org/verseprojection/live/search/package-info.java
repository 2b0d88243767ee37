/// What the operator types, and what it may mean.
@NullMarked
package org.verseprojection.live.search;

import org.jspecify.annotations.NullMarked;
