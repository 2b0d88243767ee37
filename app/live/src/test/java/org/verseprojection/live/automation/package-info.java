@NullMarked
package org.verseprojection.live.automation;

import org.jspecify.annotations.NullMarked;
