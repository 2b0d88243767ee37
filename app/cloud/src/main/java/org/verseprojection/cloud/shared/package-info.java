/// What the nodes of one service share: limits, a cache, sessions, messages.
@NullMarked
package org.verseprojection.cloud.shared;

import org.jspecify.annotations.NullMarked;
