@NullMarked
package org.verseprojection.sync.api;

import org.jspecify.annotations.NullMarked;
