/// What is learned across churches, tried on many churches that are made up.
@NullMarked
package org.verseprojection.cli.bench.cloudlearning;

import org.jspecify.annotations.NullMarked;
