/// Looks at everything that a service needs, and says what is wrong.
@NullMarked
package org.verseprojection.desktop.checkup;

import org.jspecify.annotations.NullMarked;
