/// Tests of sealing.
@NullMarked
package org.verseprojection.store.seal;

import org.jspecify.annotations.NullMarked;
