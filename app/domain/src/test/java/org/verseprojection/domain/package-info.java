@NullMarked
package org.verseprojection.domain;

import org.jspecify.annotations.NullMarked;
