/// What operators chose: taken exactly once, kept by months, exported for retraining.
@NullMarked
package org.verseprojection.cloud.feedback;

import org.jspecify.annotations.NullMarked;
