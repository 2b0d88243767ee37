@NullMarked
package org.verseprojection.cloud.learning;

import org.jspecify.annotations.NullMarked;
