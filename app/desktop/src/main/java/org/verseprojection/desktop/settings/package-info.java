/// The settings' screens.
@NullMarked
package org.verseprojection.desktop.settings;

import org.jspecify.annotations.NullMarked;
