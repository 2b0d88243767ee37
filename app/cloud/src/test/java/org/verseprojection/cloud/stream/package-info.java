@NullMarked
package org.verseprojection.cloud.stream;

import org.jspecify.annotations.NullMarked;
