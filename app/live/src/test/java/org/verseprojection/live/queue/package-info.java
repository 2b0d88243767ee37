@NullMarked
package org.verseprojection.live.queue;

import org.jspecify.annotations.NullMarked;
