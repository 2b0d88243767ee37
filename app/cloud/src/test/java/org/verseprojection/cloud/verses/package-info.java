/// Tests.
@NullMarked
package org.verseprojection.cloud.verses;

import org.jspecify.annotations.NullMarked;
