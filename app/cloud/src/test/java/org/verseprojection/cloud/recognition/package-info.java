@NullMarked
package org.verseprojection.cloud.recognition;

import org.jspecify.annotations.NullMarked;
