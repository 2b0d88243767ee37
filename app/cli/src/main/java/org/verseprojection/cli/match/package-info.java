/// The matcher and the reference parser by themselves.
@NullMarked
package org.verseprojection.cli.match;

import org.jspecify.annotations.NullMarked;
