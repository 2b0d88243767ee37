/// What goes wrong during an endurance run, and when.
@NullMarked
package org.verseprojection.cli.bench.endurance.faults;

import org.jspecify.annotations.NullMarked;
