/// What was prepared before the service.
@NullMarked
package org.verseprojection.live.queue;

import org.jspecify.annotations.NullMarked;
