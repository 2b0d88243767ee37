@NullMarked
package org.verseprojection.cloud;

import org.jspecify.annotations.NullMarked;
