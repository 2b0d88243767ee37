/// The Bible: verses by their place, by words, and by what they mean.
@NullMarked
package org.verseprojection.cloud.verses;

import org.jspecify.annotations.NullMarked;
