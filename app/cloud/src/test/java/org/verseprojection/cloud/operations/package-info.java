@NullMarked
package org.verseprojection.cloud.operations;

import org.jspecify.annotations.NullMarked;
