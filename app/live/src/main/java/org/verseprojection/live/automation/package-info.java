/// What the program may do by itself, and when it must not.
@NullMarked
package org.verseprojection.live.automation;

import org.jspecify.annotations.NullMarked;
