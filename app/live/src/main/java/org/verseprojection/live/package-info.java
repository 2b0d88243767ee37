/// One session: sound in, candidates out.
@NullMarked
package org.verseprojection.live;

import org.jspecify.annotations.NullMarked;
