@NullMarked
package org.verseprojection.cloud.docs;

import org.jspecify.annotations.NullMarked;
