/// Figures on this machine.
@NullMarked
package org.verseprojection.cli.bench;

import org.jspecify.annotations.NullMarked;
