@NullMarked
package org.verseprojection.cloud.shared;

import org.jspecify.annotations.NullMarked;
