/// What one church's operators teach: lessons, what is learned from them, and how. Knows nothing of the search.
@NullMarked
package org.verseprojection.matching.learning;

import org.jspecify.annotations.NullMarked;
