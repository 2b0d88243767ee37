/// What benchmarks share: order statistics, and how a figure is printed.
@NullMarked
package org.verseprojection.cli.bench.figures;

import org.jspecify.annotations.NullMarked;
