/// What is heard during an endurance run.
@NullMarked
package org.verseprojection.cli.bench.endurance.sound;

import org.jspecify.annotations.NullMarked;
