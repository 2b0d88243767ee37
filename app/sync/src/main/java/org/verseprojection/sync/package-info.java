/// The cloud's client: signs in, sends what was decided exactly once, and agrees on the settings with other devices.
@NullMarked
package org.verseprojection.sync;

import org.jspecify.annotations.NullMarked;
