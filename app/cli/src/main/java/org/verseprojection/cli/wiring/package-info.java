/// The composition root: the only place that wires the layers together.
@NullMarked
package org.verseprojection.cli.wiring;

import org.jspecify.annotations.NullMarked;
