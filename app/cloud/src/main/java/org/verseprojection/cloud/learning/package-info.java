/// Learning across churches: what all churches' feedback teaches together, tried, signed and handed out.
@NullMarked
package org.verseprojection.cloud.learning;

import org.jspecify.annotations.NullMarked;
