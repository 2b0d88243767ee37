@NullMarked
package org.verseprojection.sync;

import org.jspecify.annotations.NullMarked;
