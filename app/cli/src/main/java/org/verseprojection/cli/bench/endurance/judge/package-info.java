/// Whether an endurance run went well.
@NullMarked
package org.verseprojection.cli.bench.endurance.judge;

import org.jspecify.annotations.NullMarked;
