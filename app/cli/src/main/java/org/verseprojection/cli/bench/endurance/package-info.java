/// Hours of a service with trouble: the program amid faults, and what became of its memory and its lag.
@NullMarked
package org.verseprojection.cli.bench.endurance;

import org.jspecify.annotations.NullMarked;
