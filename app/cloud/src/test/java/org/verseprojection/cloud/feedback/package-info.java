/// Tests.
@NullMarked
package org.verseprojection.cloud.feedback;

import org.jspecify.annotations.NullMarked;
