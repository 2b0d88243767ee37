@NullMarked
package org.verseprojection.matching.trial;

import org.jspecify.annotations.NullMarked;
