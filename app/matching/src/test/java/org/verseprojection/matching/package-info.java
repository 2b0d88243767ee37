@NullMarked
package org.verseprojection.matching;

import org.jspecify.annotations.NullMarked;
