/// What the matcher learns from an operator, tried on churches that are made up.
@NullMarked
package org.verseprojection.cli.bench.learning;

import org.jspecify.annotations.NullMarked;
