@NullMarked
package org.verseprojection.speech;

import org.jspecify.annotations.NullMarked;
