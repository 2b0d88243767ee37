@NullMarked
package org.verseprojection.matching.learning;

import org.jspecify.annotations.NullMarked;
