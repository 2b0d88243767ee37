/// Tests of the store.
@NullMarked
package org.verseprojection.store;

import org.jspecify.annotations.NullMarked;
