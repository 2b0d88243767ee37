/// The monitors, and which of them is the projector.
@NullMarked
package org.verseprojection.desktop.screens;

import org.jspecify.annotations.NullMarked;
