/// How good the matcher is.
@NullMarked
package org.verseprojection.cli.bench.matching;

import org.jspecify.annotations.NullMarked;
